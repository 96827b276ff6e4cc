import { expect, test } from 'vitest'
import { redirectTarget } from '#domain/urls/redirect-target.ts'

test.each([
  ['/world', '/world'],
  ['/search?q=quay&page=2#x', '/search?q=quay&page=2#x'],
  ['/über', '/%C3%BCber'],
  ['https://shop.example', 'https://shop.example/'],
  ['HTTPS://Shop.Example/Nets?x=ü', 'https://shop.example/Nets?x=%C3%BC'],
])('%s is sent as %s', (target, sent) => expect(redirectTarget(target)).toBe(sent))

test.each([
  'http://plain.example/',
  '//evil.example',
  '/\\evil',
  'evil',
  '/a/../b',
  '/a/%2e%2e/b',
  '/a//b',
  '/a b',
  '/a\n/b',
  'https://ana@shop.example/',
  'https://',
  'https://a b/',
  'javascript:alert(1)',
  '',
])('%s is no target', (target) => expect(redirectTarget(target)).toBeNull())
