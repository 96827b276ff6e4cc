import { expect, test } from 'vitest'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { redirectItems } from '#domain/import/redirects/redirect-items.ts'

const shown = (csv: string) =>
  redirectItems(csv).map((item: ArchiveItem) =>
    item.kind === 'redirect'
      ? `${item.from} → ${item.to} ${item.status}`
      : item.kind === 'left'
        ? item.what
        : item.kind,
  )

test('the five statuses; 410 needs no target', () => {
  const csv = 'from,to,status\n/a,/b,301\n/c,/d,302\n/e,/f,307\n/g,/h,308\n/i,,410\n/j,/k,410\n/l,/m,\n'
  expect(shown(csv)).toEqual([
    '/a → /b 301',
    '/c → /d 302',
    '/e → /f 307',
    '/g → /h 308',
    '/i → null 410',
    '/j → null 410',
    '/l → /m 301',
  ])
})

test.each([
  ['Redirection', 'source,target,regex,code,type,match,hits,title,status\n/a,/b,0,301,url,url,7,,active\n'],
  ['Yoast', '"Origin","Target","Type","Format"\n"a","b","301","plain"\n'],
  ['Rank Math', 'id,source,matching,destination,type,category,status,ignore\n1,a,exact,/b,301,,active,\n'],
  ['semicolons and a mark', '\ufefffrom;to;status\r\n/a;/b;301\r\n'],
  ['tabs', 'Source URL\tTarget URL\n/a\t/b\n'],
  ['without a header', '/a,/b,301\n'],
  ['spaces', 'from, to ,status\n /a , /b , 301\n'],
])('%s', (_, csv) => {
  expect(shown(csv)).toEqual(['/a → /b 301'])
})

test('what is no plain redirect is left by name', () => {
  const csv =
    'source,target,regex,code,status\n^/a(.*),/b,1,301,enabled\n/a,/b,0,301,disabled\n/a,/b,0,303,enabled\n/a,,0,301,enabled\n,/b,0,301,enabled\n/a,/a,0,301,enabled\n'
  expect(shown(csv)).toEqual([
    'redirect with a pattern',
    'redirect that is switched off',
    'redirect with the status 303',
    'redirect without a target',
    'redirect without an address',
    'redirect to itself',
  ])
  expect(shown('source,matching,destination\n/a,contains,/b\n')).toEqual(['redirect with a pattern'])
})

test('a comma in quotes, a whole address, and a query stay whole', () => {
  expect(shown('from,to\n"/a,b",https://new.example/x?y=1\nhttp://old.example/?p=7,/seven\n')).toEqual([
    '/a,b → https://new.example/x?y=1 301',
    'http://old.example/?p=7 → /seven 301',
  ])
})

test('broken quotes are read as they are; an empty file has none', () => {
  expect(shown('from,to\n/say"it",/b\n')).toEqual(['/say"it" → /b 301'])
  expect(shown('')).toEqual([])
})
