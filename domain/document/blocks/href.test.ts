import { expect, test } from 'vitest'
import { absoluteHref, isSafeHref, isWebAddress, ownPath, suffixOf, wholeHref } from '#domain/document/blocks/href.ts'

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
  'https:evil',
  'https:evil.example',
  'http:/evil.example',
  'https:///evil.example',
  'https:',
  'https://',
  'HTTP:evil',
  'https:?x',
  'https:#x',
  '//evil.example',
  '/\\evil.example',
  'https:\\\\evil.example',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://a.example',
  'https://user@a.example',
  'https://user:word@a.example',
  ' https://a.example',
  'https://a.example/x y',
  '',
  'evil',
  '#place',
  '?query',
  '../up',
]

test.each(SAFE)('%j may be linked to (P-148)', (href) => expect(isSafeHref(href)).toBe(true))
test.each(UNSAFE)('%j may not (P-148)', (href) => expect(isSafeHref(href)).toBe(false))

test('a web address is none of mail, telephone and our own pages', () => {
  expect(SAFE.filter(isWebAddress)).toEqual(SAFE.slice(0, 4))
  expect(UNSAFE.filter(isWebAddress)).toEqual([])
})

test.each([
  ['https://a.example', 'https://a.example/'],
  ['https://A.example/Öl?q=ä b', 'https://a.example/%C3%96l?q=%C3%A4%20b'],
  ['https://a.example/100%', 'https://a.example/100%25'],
  ['https://a.example/a%2Fb%zz?x=50%&y=%41', 'https://a.example/a%2Fb%25zz?x=50%25&y=%41'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['no address', 'no address'],
])('%s is written %s, and so the second time (P-354)', (href, whole) => {
  expect(wholeHref(href)).toBe(whole)
  expect(wholeHref(whole)).toBe(whole)
})

test('a path is whole on the origin of the paper', () => {
  expect(absoluteHref('/article/50%', 'https://halyard.example')).toBe('https://halyard.example/article/50%25')
})

test('an address of the paper is its path, and no other address is', () => {
  const own = (href: string) => ownPath(href, 'https://paper.example')
  expect(own('https://paper.example/article/low-water?x=1#b2')).toBe('/article/low-water?x=1#b2')
  expect(own('HTTPS://PAPER.example/article/low-water')).toBe('/article/low-water')
  expect(own('/article/low-water')).toBe('/article/low-water')
  for (const other of ['https://paper.example.org/', 'http://paper.example/', '//paper.example/', 'mailto:a@b.example'])
    expect(own(other)).toBe(null)
})

test.each([
  ['/article/low-water?view=all#b2', '?view=all#b2'],
  ['/article/low-water#b2?', '#b2?'],
  ['/article/low-water?view=all', '?view=all'],
  ['/article/low-water', ''],
  ['/?q=tide', '?q=tide'],
  ['/desk/articles/12?side=notes#b2', ''],
  ['/desks?q=oak', '?q=oak'],
  ['Who pays? #3', ''],
  ['/ who?', ''],
])('after the path of %s comes %j', (path, suffix) => expect(suffixOf(path)).toBe(suffix))
