import { expect, test } from 'vitest'
import { isSafeHref, isWebAddress } from '#domain/document/href.ts'

const SAFE = [
  'https://a.example',
  'http://a.example/b?c=d#e',
  'HTTPS://A.example/',
  'https://[::1]:8080/',
  'mailto:desk@a.example',
  'tel:+4712345678',
  '/article/low-water?x#y',
]
const UNSAFE = [
  ...[
    'https:evil',
    'https:evil.example',
    'http:/evil.example',
    'https:///evil.example',
    'https:',
    'https://',
    'HTTP:evil',
  ],
  ...['https:?x', 'https:#x', '//evil.example', '/\\evil.example', 'https:\\\\evil.example'],
  ...[
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://a.example',
  ],
  ...['https://user@a.example', 'https://user:word@a.example', ' https://a.example', 'https://a.example/x y'],
  ...['', 'evil', '#place', '?query', '../up'],
]

test.each(SAFE)('%j may be linked to', (href) => expect(isSafeHref(href)).toBe(true))
test.each(UNSAFE)('%j may not', (href) => expect(isSafeHref(href)).toBe(false))

test('a web address is none of mail, telephone and our own pages', () => {
  expect(SAFE.filter(isWebAddress)).toEqual(SAFE.slice(0, 4))
  expect(UNSAFE.filter(isWebAddress)).toEqual([])
})
