import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { type RedirectRow, saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
  db.$client.exec(
    `insert into import_batches (id, format, name, created_at) values (1, 'wordpress', 'a', 0), (2, 'wordpress', 'b', 0)`,
  )
})
afterEach(() => newsroom.close())

type Short = [from: string, to: string | null, status?: RedirectStatus]
const rowsOf = (batchId: number | null, rows: Short[]): RedirectRow[] =>
  rows.map(([from, to, status = to === null ? 410 : 301]) => ({ from, to, status, batchId }))
const save = (rows: Short[], batchId: number | null = null) =>
  must(write(db, (tx) => ok(saveRedirects(tx, rowsOf(batchId, rows), NOON))))
const whys = (rows: Short[], batchId: number | null = null) =>
  save(rows, batchId).refused.map(({ from, index, why }) => [index, from, why])
const stored = () =>
  db.$client.prepare<[], unknown[]>('select path, target, status, batch_id from redirects order by path').raw().all()

test('stores rows by their keys and names what it was made of', () => {
  const { saved, refused, tags } = save([
    ['https://old.example/2019/The-Quay/', '/world'],
    ['/?p=12', '/world', 308],
    ['/gone/', null],
    ['/shop', 'https://shop.example/Nets?x=1', 302],
  ])
  expect({ saved, refused }).toEqual({ saved: 4, refused: [] })
  expect(tags).toEqual(['address:/2019/the-quay', 'address:/?p=12', 'address:/gone', 'address:/shop'])
  expect(stored()).toEqual([
    ['/2019/the-quay', '/world', 301, null],
    ['/?p=12', '/world', 308, null],
    ['/gone', null, 410, null],
    ['/shop', 'https://shop.example/Nets?x=1', 302, null],
  ])
})

test('chains are flattened among the rows and with those that are stored, in any order', () => {
  save([
    ['/b', '/c'],
    ['/c', '/world'],
  ])
  save([
    ['/a', '/B/'],
    ['/d', '/e'],
    ['/e', '/a'],
  ])
  save([
    ['/world-2', '/politics'],
    ['/x', 'https://old.example/a'],
  ])
  expect(stored().map((row) => (row as string[]).slice(0, 2))).toEqual([
    ...['/a', '/b', '/c', '/d', '/e'].map((path) => [path, '/world']),
    ['/world-2', '/politics'],
    ['/x', 'https://old.example/a'],
  ])
  save([
    ['/world-3', '/politics'],
    ['/p', '/q'],
  ])
  save([['/q', '/world']])
  expect(stored()).toContainEqual(['/p', '/world', 301, null])
})

test('a chain is for good only if each of its hops is, and gone if its end is', () => {
  save([
    ['/a', '/b'],
    ['/b', '/c', 302],
    ['/c', '/world', 308],
    ['/d', '/e'],
    ['/e', null],
  ])
  expect(stored()).toEqual([
    ['/a', '/world', 302, null],
    ['/b', '/world', 302, null],
    ['/c', '/world', 308, null],
    ['/d', null, 410, null],
    ['/e', null, 410, null],
  ])
})

test('loops are refused by name, of any length and with what is stored; the others are stored', () => {
  save([['/stored', '/later']])
  expect(
    whys([
      ['/itself', '/Itself/'],
      ['/a', '/b'],
      ['/b', '/c'],
      ['/c', '/a'],
      ['/into', '/a'],
      ['/later', '/stored'],
      ['/fine', '/world'],
    ]),
  ).toEqual(
    [
      [0, '/itself'],
      [1, '/a'],
      [2, '/b'],
      [3, '/c'],
      [4, '/into'],
      [5, '/later'],
    ].map((one) => [...one, 'redirect-to-itself']),
  )
  expect(stored()).toEqual([
    ['/fine', '/world', 301, null],
    ['/stored', '/later', 301, null],
  ])
})

test('never over what is, was or will be a page here', () => {
  const { id } = aStory(db, { headline: 'Gone' })
  must(withdrawArticle(db, SYSTEM, { id }, NOON))
  aStory(db, { headline: 'Tides', topics: ['rail'] })
  aStory(db, { headline: 'Draft', end: 'draft' })
  must(createPage(db, SYSTEM, { title: 'About', kind: 'about' }, NOON))
  const taken = [
    '/',
    '/world',
    '/World/',
    '/article/tides',
    '/article/gone',
    '/topics/rail',
    '/latest',
    '/feed.xml',
    '/world/feed.xml',
    '/archive/2024/03',
    '/desk',
    '/desk/login',
    '/api/articles',
    '/_next/static/x.js',
    '/metrics',
    '/robots.txt',
  ]
  expect(whys(taken.map((path) => [path, '/politics']))).toEqual(taken.map((path, n) => [n, path, 'path-taken']))
  const free: Short[] = ['/feed', '/article/never', '/archive/old', '/sitemap', '/topics/coast', '/embed'].map(
    (path) => [path, '/world'],
  )
  expect(whys(free)).toEqual([])
})

test('what is no address, and a target that leads nowhere that may be sent, are refused', () => {
  expect(
    whys([
      ['mailto:ana@old.example', '/world'],
      ['/a', 'http://plain.example/'],
      ['/b', '//host.example/'],
      ['/c', 'javascript:alert(1)'],
      ['/d', '/\\host.example'],
      ['/e', 'world'],
      ['/f', null, 301],
    ]).map(([, , why]) => why),
  ).toEqual(Array<string>(7).fill('not-an-address'))
})

test('the first of two rows for one address stands, and the other is named', () => {
  expect(
    whys([
      ['/a', '/world'],
      ['/A/', '/politics'],
      ['/a', '/world'],
    ]),
  ).toEqual([[1, '/A/', 'listed-twice']])
  expect(stored()).toEqual([['/a', '/world', 301, null]])
})

test('an import leaves what was made by hand, and is undone by the number of its batch', () => {
  save([
    ['/hand', '/world'],
    ['/into', '/2019/x'],
  ])
  const before = newsHash(db)
  expect(
    whys(
      [
        ['/hand', '/politics'],
        ['/2019/x', '/world'],
        ['/hand', '/world'],
      ],
      1,
    ),
  ).toEqual([[0, '/hand', 'made-by-hand']])
  expect(oldAddress(db, '/into')).toEqual({ kind: 'moved', to: '/world', status: 301 })
  db.$client.exec('delete from redirects where batch_id = 1')
  expect(newsHash(db)).toBe(before)
})

test('a second run changes nothing, and keeps the batch that brought a row', () => {
  const rows: Short[] = [
    ['/a', '/b'],
    ['/b', '/world'],
    ['/gone', null],
  ]
  expect(save(rows, 1)).toMatchObject({ saved: 3, unchanged: 0 })
  const before = stored()
  expect(save(rows, 2)).toMatchObject({ saved: 0, unchanged: 3, refused: [], tags: [] })
  expect(save([['/a', '/politics']], 2)).toMatchObject({ saved: 1 })
  expect(stored()).toEqual(before.map((row) => ((row as string[])[0] === '/a' ? ['/a', '/politics', 301, 1] : row)))
  expect(save([['/b', '/world']])).toMatchObject({ saved: 1 })
  expect(stored()).toContainEqual(['/b', '/world', 301, null])
})

test('thousands of rows are stored in one go', () => {
  const rows: Short[] = Array.from({ length: 5_000 }, (_, n) => [`/2019/05/story-${n}/`, `/article/story-${n}`])
  expect(save(rows, 1)).toMatchObject({ saved: 5_000, refused: [] })
})

test('a row may lead to an address that is told by a number, and is led on with it', () => {
  save([['/2013/old', '/?p=12']])
  save([['/?p=12', '/world']], 1)
  expect(oldAddress(db, '/2013/old')).toEqual({ kind: 'moved', to: '/world', status: 301 })
  db.$client.exec("delete from redirects where path = '/?p=12'")
  expect(oldAddress(db, '/2013/old')).toEqual({ kind: 'moved', to: '/?p=12', status: 301 })
})
