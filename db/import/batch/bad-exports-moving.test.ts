import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { GOOD, tables } from '#db/import/archive/testing/hostile-ghost.ts'
import { author, item, wxr } from '#db/import/archive/testing/wxr.ts'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { undoBatch } from '#db/import/batch/undo-batch.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'

const RUNS = Math.ceil(Number(process.env['BROKEN_EXPORTS'] ?? 120) / 20)
const ANA = author('7', 'ana', 'Ana Brekken')
let room: ReturnType<typeof movingRoom>
beforeEach(() => {
  room = movingRoom()
})
afterEach(() => room.close())

const headlines = () => room.all('select headline from articles order by headline').map(({ headline }) => headline)
const problemsOf = (batchId: number) =>
  (JSON.parse(room.read(batchId, 'archive.json')) as { problems: { place: string; what: string }[] }).problems

test('of a broken export everything else comes, and what is broken is named with its line', async () => {
  const file = room.file(
    'export.xml',
    wxr(
      ANA,
      item({ id: '1' }),
      item({ id: '2' }).replace('<guid>', '<!-- <guid>'),
      item({ id: '3', values: { title: 'AT&T \u0008' } }),
      item({ id: '4' }).replace('</title>', ''),
      item({ id: '5' }),
    ),
  )
  const { batchId, summary } = await room.runImport([file])
  expect(headlines()).toEqual(['AT&T', 'Story 1', 'Story 5'])
  expect(summary).toMatchObject({ made: 3, refused: 0 })
  expect(problemsOf(batchId).map(({ place }) => place)).toEqual(
    Array.from(problemsOf(batchId), () => expect.stringMatching(/^export\.xml, line \d+$/) as string),
  )
  expect(problemsOf(batchId)).toHaveLength(2)
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('a zip with a bomb and names that climb out: both are refused by name, the export comes', async () => {
  const zip = zipOf([
    { name: '../../climbs.xml', data: wxr(ANA, item({ id: '9' })) },
    { name: 'bomb.xml', data: Buffer.alloc(30_000_000, 0x20) },
    { name: 'site/export.xml', data: wxr(ANA, item({ id: '1' })) },
  ])
  const { batchId } = await room.runImport([room.file('export.zip', zip)])
  expect(headlines()).toEqual(['Story 1'])
  expect(problemsOf(batchId).map(({ place }) => place)).toEqual(['../../climbs.xml', 'bomb.xml'])
})

test('a hundred megabytes in one post: it is cut or left by name, and the others come', async () => {
  const huge = `<p>${'rain '.repeat(200)}</p>\n`.repeat(100_000)
  const file = room.file(
    'export.xml',
    wxr(ANA, item({ id: '1' }), item({ id: '2', values: { 'content:encoded': huge } }), item({ id: '3' })),
  )
  const { batchId, summary } = await room.runImport([file])
  expect(headlines()).toEqual(expect.arrayContaining(['Story 1', 'Story 3']))
  const facts = room.read(batchId, 'archive.json')
  expect(facts).toContain('text after four million characters')
  expect(summary.made + summary.refused).toBe(3)
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
}, 120_000)

test('dates that are none, and of the year 9999, become drafts or are named', async () => {
  const at = (id: string, date: string) =>
    item({
      id,
      values: {
        'wp:post_date': date,
        'wp:post_date_gmt': date,
        'wp:post_modified': date,
        'wp:post_modified_gmt': date,
      },
    })
  const dates = ['-0001-11-30 00:00:00', '0000-00-00 00:00:00', '9999-12-31 23:59:59', '1599-01-01 00:00:00']
  const { summary } = await room.runImport([
    room.file('export.xml', wxr(ANA, ...dates.map((date, n) => at(String(n + 1), date)), item({ id: '9' }))),
  ])
  expect(summary.made + summary.refused).toBe(5)
  expect(room.all("select headline from articles where status = 'published'")).toEqual([{ headline: 'Story 9' }])
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('whatever an export of Ghost holds, a whole post comes, nothing is half stored, and it can be undone', async () => {
  const before = newsHash(room.db)
  await fc.assert(
    fc.asyncProperty(tables, async (broken) => {
      const posts = Array.isArray(broken.posts) ? broken.posts : []
      const data = { ...broken, posts: [...posts, GOOD] }
      const file = room.file('export.json', JSON.stringify({ db: [{ meta: {}, data }] }))
      const { batchId } = await room.runImport([file], { format: 'ghost', site: 'https://old.example' })
      expect(headlines()).toContain('Quay opens')
      expect(checkNewsroom(room.db, room.dir)).toEqual([])
      await undoBatch(room.db, batchId, {}, {}, room.now)
      expect([newsHash(room.db), headlines()]).toEqual([before, []])
    }),
    { numRuns: RUNS },
  )
}, 120_000)
