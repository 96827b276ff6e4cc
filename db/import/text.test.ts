import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importText } from '#db/import/text.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const NOW = Date.UTC(2026, 10, 24)
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())

const STORY = `Home » Ferry to sail again
Harbour Port News News
Ferry to sail again

The ferry sails again on Monday, the harbour master said.

A winter without crossings

“We have missed the noise,” said a baker on the quay.

Source : Meridian Wire
`
const SECTIONS = 'Harbour, News, Port News'

async function runImport(text: string, options: { sections?: string; published?: number } = {}, now = NOW) {
  const file = path.join(room.dir, 'story.txt')
  fs.writeFileSync(file, text)
  const said: string[] = []
  const say = (line: number, what: string) => void said.push(`line ${line}: ${what}`)
  const input = { file, sections: options.sections, published: options.published ?? null }
  return { summary: await importText(room.db, input, { refused: say, warned: say }, now), said }
}
const all = (sql: string) => room.db.$client.prepare(sql).all() as Record<string, unknown>[]

test('a story with labels run together comes in with its sections in order and its source (P-212)', async () => {
  expect((await runImport(STORY, { sections: SECTIONS })).summary).toMatchObject({
    made: 1,
    newSections: 3,
    newSources: 1,
    refused: 0,
  })
  expect(
    all('select s.name from article_sections a join sections s on s.id = a.section_id order by a.position'),
  ).toEqual([{ name: 'Harbour' }, { name: 'Port News' }, { name: 'News' }])
  const [story] = all(
    'select p.headline, p.published_at, s.slug source, a.document from published p join articles a on a.id = p.article_id join sources s on s.id = p.source_id',
  )
  expect(story).toMatchObject({ headline: 'Ferry to sail again', published_at: NOW, source: 'meridian-wire' })
  expect(String(story?.document)).toContain('“We have missed the noise,”')
})

test('the same headline again keeps its date: unchanged changes nothing, a new paragraph updates', async () => {
  await runImport(STORY, { sections: SECTIONS })
  const hash = newsHash(room.db)
  expect((await runImport(STORY, { sections: SECTIONS }, NOW + 60_000)).summary).toMatchObject({
    made: 0,
    unchanged: 1,
  })
  expect(newsHash(room.db)).toBe(hash)
  const longer = STORY.replace('Source :', 'It will stop at the island too.\n\nSource :')
  expect((await runImport(longer, {}, NOW + 120_000)).summary).toMatchObject({ updated: 1 })
  expect(all('select published_at, modified_at from published')).toEqual([
    { published_at: NOW, modified_at: NOW + 120_000 },
  ])
})

test('labels that no section bears are an error that names the option; nothing is stored', async () => {
  const { summary, said } = await runImport(STORY)
  expect(summary).toMatchObject({ made: 0, refused: 1 })
  expect(said.join()).toContain('--sections')
  expect(all('select 1 from articles')).toEqual([])
  expect(all('select 1 from sections')).toEqual([])
})
