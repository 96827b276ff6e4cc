import { expect, test } from 'vitest'
import { redirectLines } from '#domain/urls/redirect-lines.ts'

const short = (text: string) =>
  redirectLines(text).map((one) => ('why' in one ? [one.line, one.why] : [one.line, one.from, one.to, one.status]))

test.each([
  '/old,/new,302\nhttps://old.example/b/,/c\n/gone,,410',
  '/old;/new;302\nhttps://old.example/b/;/c\n/gone;;410',
  '/old\t/new\t302\nhttps://old.example/b/\t/c\n/gone\t\t410',
  '\uFEFF"/old","/new","302"\r\n"https://old.example/b/","/c"\r\n"/gone","","410"\r\n',
])('fields may be divided by commas, semicolons and tabs', (text) =>
  expect(short(text)).toEqual([
    [1, '/old', '/new', 302],
    [2, 'https://old.example/b/', '/c', 301],
    [3, '/gone', null, 410],
  ]),
)

test('fields of a line may be divided by spaces, and empty lines are counted', () => {
  expect(short('/a   /b\n\n  \n/c /d 307\n')).toEqual([
    [1, '/a', '/b', 301],
    [4, '/c', '/d', 307],
  ])
})

test('a header names the columns, in any order', () => {
  expect(short('status code,target,source\n302,/new,/old\n410,,/gone')).toEqual([
    [2, '/old', '/new', 302],
    [3, '/gone', null, 410],
  ])
  expect(short('source,target,regex\n/a/(.*),/b/$1,1\n/c,/d,0')).toEqual([
    [2, 'pattern'],
    [3, '/c', '/d', 301],
  ])
})

test('each mistake is named with its line', () => {
  expect(short('/a\n/b,/c,303\n,/d\n/e,/e\n/f,/g')).toEqual([
    [1, 'no-target'],
    [2, 'unknown-status'],
    [3, 'no-address'],
    [4, 'redirect-to-itself'],
    [5, '/f', '/g', 301],
  ])
})
