import { afterEach, beforeEach, expect, test } from 'vitest'
import { author, category, item, wxr } from '#db/import/archive/testing/wxr.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { planBatch } from '#db/import/stage/plan-batch.ts'
import { restageBatch } from '#db/import/stage/stage-archive.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'

let room: ReturnType<typeof movingRoom>
beforeEach(() => {
  room = movingRoom()
})
afterEach(() => room.close())

const of = (id: string, type: string, values: Record<string, string> = {}) =>
  item({ id, values: { 'wp:post_type': type, link: `https://old.example/${type}/story-${id}/`, ...values } })
const plan = (batchId: number) => planBatch(room.db, room.dir, batchId, { media: null }, {})
const restage = (batchId: number, map: ImportMap) => restageBatch(room.db, room.dir, batchId, map, {}, room.now)
const leads = (path: string) => oldAddress(room.db, path)
const slugs = (table: string) => room.all(`select slug from ${table} order by id`).map(({ slug }) => slug)

test('types are stories or left by default, and what the map says; links to them follow (P-276)', async () => {
  const linking = '<p>As <a href="/column/story-2/">said</a>, and <a href="/feedback/story-3/">so</a>.</p>'
  const file = room.file(
    'old.xml',
    wxr(
      author('7', 'ana', 'Ana'),
      item({ id: '1', values: { 'content:encoded': linking } }),
      of('2', 'column'),
      of('3', 'feedback', { link: 'https://old.example/?post_type=feedback&p=3' }),
    ),
  )
  const batchId = await room.stage([file])
  const first = await plan(batchId)
  expect(first).toMatchObject({ counts: { stories: 2, public: 2, publicInSource: 2 } })
  expect(first.types.map(({ what, count, becomes }) => [what, count, becomes])).toEqual([
    ['column', 1, 'story'],
    ['feedback', 1, 'drop'],
  ])
  expect(room.read(batchId, 'map.yaml')).toMatch(
    /^types:\n(?: {2}#.*\n)* {2}column: story\n(?: {2}#.*\n)* {2}feedback: drop$/m,
  )
  expect(room.read(batchId, 'records.ndjson')).toContain('/article/story-2')

  await restage(batchId, { types: { column: 'page', feedback: 'story' } })
  expect((await plan(batchId)).counts).toMatchObject({ stories: 2, pages: 1 })
  await room.run(batchId)
  expect([slugs('articles'), slugs('pages')]).toEqual([['story-1', 'story-3'], ['story-2']])
  expect(leads('/column/story-2')).toMatchObject({ to: '/story-2' })
  expect(leads('/?p=3')).toMatchObject({ to: '/article/story-3' })

  await restage(batchId, { types: { column: 'drop' } })
  expect((await plan(batchId)).counts).toMatchObject({ stories: 1, pages: 0 })
  expect(room.read(batchId, 'records.ndjson')).not.toContain('story-2"')
})

test('a page or story keeps its old address, and the category of that name gets another slug, which the plan names (P-277)', async () => {
  const china: [string, string, string][] = [['category', 'china', 'China']]
  const file = room.file(
    'old.xml',
    wxr(
      category('1', 'china', 'China'),
      category('2', 'peru', 'Peru'),
      of('1', 'page', { link: 'https://old.example/china/', 'wp:post_name': 'china' }),
      item({ id: '2', values: { link: 'https://old.example/peru/' }, terms: [...china, ['category', 'peru', 'Peru']] }),
    ),
  )
  const batchId = await room.stage([file])
  const { slugs: taken, sections } = await plan(batchId)
  expect(sections.map(({ slug }) => slug).toSorted()).toEqual(['china-section', 'peru-section'])
  expect(taken.map(({ what }) => what)).toEqual([
    'section china → china-section (/china is the old address of a story or page)',
    'section peru → peru-section (/peru is the old address of a story or page)',
  ])
  await room.run(batchId)
  expect([slugs('pages'), slugs('sections')]).toEqual([['china'], ['china-section', 'peru-section']])
  expect(leads('/peru')).toMatchObject({ to: '/article/story-2' })
  expect(leads('/category/china')).toMatchObject({ to: '/china-section' })
  await restage(batchId, { categories: { china: { to: 'section', slug: 'far-east' } } })
  expect((await plan(batchId)).sections.map(({ slug }) => slug)).toContain('far-east')
})

test('the language of the export is that of its short stories, and Polylang says otherwise', async () => {
  const file = room.file(
    'old.xml',
    wxr(
      item({ id: '1', values: { 'content:encoded': 'Ebbe und Flut am Kai, heute um zwölf.' } }),
      item({ id: '2', terms: [['language', 'de', 'Deutsch']] }),
    ),
  )
  await room.runImport([file])
  expect(room.all('select language from articles order by id')).toEqual([{ language: 'en-GB' }, { language: 'de' }])
})
