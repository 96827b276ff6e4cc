import { expect, test } from 'vitest'
import { exactPath, ghostRedirects } from '#domain/import/ghost/ghost-redirects.ts'

test('the list in JSON and the one in YAML say the same', () => {
  const json = '[{"from":"/old/","to":"/new/","permanent":true},{"from":"^/a/?$","to":"https://b.example/a"}]'
  const yaml = '301:\n  /old/: /new/\n302:\n  ^/a/?$: https://b.example/a\n'
  const expected = [
    { kind: 'redirect', from: '/old/', to: '/new/', status: 301 },
    { kind: 'redirect', from: '/a/', to: 'https://b.example/a', status: 302 },
  ]
  expect(ghostRedirects(json)).toEqual(expected)
  expect(ghostRedirects(yaml)).toEqual(expected)
})

test('an expression for several addresses is left by name', () => {
  const rules = '[{"from":"^/blog/(.*)$","to":"/$1"},{"from":"/a","to":"/b/$1"},{"from":"/c"}]'
  expect(ghostRedirects(rules).map((item) => item.kind)).toEqual(['left', 'left', 'left'])
})

test.each([
  ['/old', '/old'],
  ['old/page', '/old/page'],
  ['^\\/old\\/page\\/?$', '/old/page/'],
  ['/old(/)?$', '/old/'],
  ['/old[/]?', '/old/'],
  ['/Page/i', '/Page'],
  ['/^\\/page/i', '/page'],
  ['^\\/old(\\/?)$', '/old/'],
  ['^\\/old\\/', '/old/'],
  ['/page.html', '/page.html'],
  ['/page\\.html$', '/page.html'],
  ['/?p=12', '/?p=12'],
  ['/\\?p=12', '/?p=12'],
  ['/a.*', null],
  ['/(a|b)/', null],
  ['/a+', null],
  ['/colou?r/', null],
  ['/a\\d/', null],
  ['/x{2}', null],
])('%s means %s', (from, expected) => {
  expect(exactPath(from)).toBe(expected)
})

test('a file that is no list is named, an empty one is none', () => {
  expect(ghostRedirects('a: [')).toMatchObject([{ kind: 'problem', place: 'redirects' }])
  expect(ghostRedirects('')).toEqual([])
  expect(ghostRedirects('[]')).toEqual([])
})
