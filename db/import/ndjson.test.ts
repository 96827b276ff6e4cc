import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const NOW = Date.UTC(2026, 10, 24)
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())
afterAll(closeDecoder)

type Fields = Record<string, unknown>
const aRecord = (n: number, fields: Fields = {}): Fields => ({
  id: n,
  slug: `story-${n}`,
  headline: `Story ${n}`,
  standfirst: 'In short.',
  body_html: '<p>It rained.</p><h3>Later</h3><p>It stopped.</p>',
  sections: ['world', 'port-news'],
  tags: ['tides'],
  authors: ['ana-brekken'],
  published_at: '2024-03-01T08:00:00Z',
  source: { name: 'Meridian Wire', url: 'https://wire.example/1' },
  image: null,
  ...fields,
})
const lines = (...records: (Fields | string)[]) =>
  records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')

async function runImport(content: string | Buffer, media: string | null = null, now = NOW) {
  const file = path.join(room.dir, 'in.ndjson')
  fs.writeFileSync(file, content)
  const refused: string[] = []
  const warned: string[] = []
  const reporter = {
    refused: (line: number, what: string) => void refused.push(`line ${line}: ${what}`),
    warned: (line: number, what: string) => void warned.push(`line ${line}: ${what}`),
  }
  return { summary: await importNdjson(room.db, room.dir, { file, media }, reporter, now), refused, warned }
}
const all = (sql: string) => room.db.$client.prepare(sql).all() as Record<string, unknown>[]
const changeRows = () => all('select tag, seq from changes order by tag')

test('a record becomes a public story with its sections in order, names made from slugs, and its own date (P-211)', async () => {
  fs.writeFileSync(
    path.join(room.dir, 'taxonomy.json'),
    JSON.stringify({ tags: [{ slug: 'tides', name: 'Tides & Time' }] }),
  )
  const { summary, refused } = await runImport(lines(aRecord(1)))
  expect(refused).toEqual([])
  expect(summary).toMatchObject({ made: 1, newSections: 2, newTopics: 1, newAuthors: 1, newSources: 1 })
  expect(all('select slug, headline, published_at, in_news from published')).toEqual([
    { slug: 'story-1', headline: 'Story 1', published_at: Date.UTC(2024, 2, 1, 8), in_news: 0 },
  ])
  expect(
    all('select s.name from article_sections a join sections s on s.id = a.section_id order by a.position'),
  ).toEqual([{ name: 'World' }, { name: 'Port news' }])
  expect(all('select name from topics union all select name from authors')).toEqual([
    { name: 'Tides & Time' },
    { name: 'Ana Brekken' },
  ])
  expect(all('select status, import_id, has_changes_not_out from articles')).toEqual([
    { status: 'published', import_id: '1', has_changes_not_out: 0 },
  ])
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('bad records are reported by line, and the rest is imported (P-206)', async () => {
  const bad = [
    lines(aRecord(1), '{"id": 2,', aRecord(3, { headline: undefined }), aRecord(4, { published_at: 'yesterday' })),
    JSON.stringify(aRecord(5, { body_html: 'x'.repeat(8_000_001) })),
    lines('[]', aRecord(7, { published_at: '2030-01-01T00:00:00Z' }), aRecord(8, { sections: [] })),
  ].join('\n')
  const invalid = Buffer.concat([Buffer.from('\n{"id":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}\n\n')])
  const { summary, refused } = await runImport(
    Buffer.concat([Buffer.from(bad), invalid, Buffer.from(JSON.stringify(aRecord(11)))]),
  )
  expect(refused).toEqual([
    'line 2: the line is not valid JSON',
    'line 3: headline is missing',
    'line 4: published_at is not a date in ISO 8601: "yesterday"',
    'line 5: the line has 8.0 MB; 8 MB is the most',
    'line 6: the line is not a record: it must be a JSON object',
    expect.stringContaining('line 7: published_at lies ahead'),
    'line 8: sections is empty',
    'line 9: the line is not valid UTF-8',
  ])
  expect(summary).toMatchObject({ made: 2, refused: 8 })
  expect(all('select slug from published order by slug')).toEqual([{ slug: 'story-1' }, { slug: 'story-11' }])
})

test('twice changes nothing: no revision, no change row, the same hash (P-82)', async () => {
  const file = lines(aRecord(1), aRecord(2, { slug: 'story-1' }), aRecord(3, { slug: 'x-'.repeat(70) + 'x' }))
  const first = await runImport(file)
  expect(first.warned).toEqual([
    "line 2: the slug story-1 is another story's; this one is story-1-2",
    expect.stringContaining('line 3: the slug is longer than 120 characters'),
  ])
  const before = { hash: newsHash(room.db), changes: changeRows(), revisions: all('select count(*) n from revisions') }
  const again = await runImport(file, null, NOW + 60_000)
  expect(again.summary).toMatchObject({ made: 0, updated: 0, unchanged: 3 })
  expect({
    hash: newsHash(room.db),
    changes: changeRows(),
    revisions: all('select count(*) n from revisions'),
  }).toEqual(before)
})

test('a record that differs updates its story, which keeps its date; only a change of text moves the modified one', async () => {
  await runImport(lines(aRecord(1), aRecord(2)))
  const hash = newsHash(room.db)
  const later = NOW + 3_600_000
  const { summary } = await runImport(
    lines(aRecord(1, { headline: 'Story&#8217;s &amp; one' }), aRecord(2, { tags: ['ebb'] })),
    null,
    later,
  )
  expect(summary).toMatchObject({ made: 0, updated: 2, unchanged: 0 })
  expect(newsHash(room.db)).not.toBe(hash)
  const at = Date.UTC(2024, 2, 1, 8)
  expect(all('select headline, published_at, modified_at from published order by slug')).toEqual([
    { headline: 'Story’s & one', published_at: at, modified_at: later },
    { headline: 'Story 2', published_at: at, modified_at: at },
  ])
  expect(all("select count(*) n from search_index where search_index match 'one'")).toEqual([{ n: 1 }])
  expect(changeRows().map((row) => row.tag)).toEqual(
    expect.arrayContaining(['article:1', 'address:/article/story-1', 'list:front']),
  )
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('importing again keeps withdrawals and edits made here', async () => {
  await runImport(lines(aRecord(1), aRecord(2), aRecord(3)))
  withdrawArticle(room.db, SYSTEM, { id: 1 }, NOW)
  saveArticle(room.db, OTTILIE, { id: 2, version: 1, fields: { headline: 'Edited' } }, NOW)
  const { summary, warned } = await runImport(lines(aRecord(1), aRecord(2), aRecord(3, { headline: 'Story 3, again' })))
  expect(summary).toMatchObject({ left: 2, updated: 1 })
  expect(warned).toEqual([
    'line 1: left as it is: it was withdrawn here',
    'line 2: left as it is: it was changed on the desk, and the record differs from that',
  ])
  expect(all('select headline from articles')).toEqual([
    { headline: 'Story 1' },
    { headline: 'Edited' },
    { headline: 'Story 3, again' },
  ])
})

test('pictures come from the folder only: the lead, those in the body; the rest is named (P-211)', async () => {
  const media = path.join(room.dir, 'pictures')
  fs.mkdirSync(media)
  const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  fs.writeFileSync(path.join(media, 'quay.jpg'), jpeg)
  fs.writeFileSync(path.join(room.dir, 'secret.jpg'), jpeg)
  const body =
    '<p>One</p><img src="/old/quay.jpg" alt="Quay"><img src="https://else.example/no.png"><img src="../secret.jpg">'
  const records = lines(aRecord(1, { image: 'quay.jpg', body_html: body }), aRecord(2, { image: '../secret.jpg' }))
  const { warned } = await runImport(records, media)
  expect(all('select name, width from media')).toEqual([{ name: 'quay.jpg', width: 400 }])
  const [story] = all("select lead ->> 'mediaId' lead, document from articles where id = 1")
  expect(story?.document).toContain(`"mediaId":"${String(story?.lead)}"`)
  expect(warned).toEqual([
    expect.stringMatching(/line 1: dropped .*no\.png.*secret\.jpg/),
    'line 2: the picture ../secret.jpg is not among the pictures of the import',
  ])
})

test('a file is written in several batches, and each says which stories it holds', async () => {
  const many = Array.from({ length: 300 }, (_, n) => aRecord(n + 1))
  await runImport(lines(...many))
  const batches = all("select details from events where what = 'articles.imported'")
  expect(batches.length).toBeGreaterThan(1)
  const articles = batches.flatMap((row) => (JSON.parse(String(row.details)) as { articles: number[] }).articles)
  expect(new Set(articles).size).toBe(300)
  // The index is consistent, and FTS5's merge settings are restored once the import is over.
  expect(all("select v from search_index_config where k in ('automerge', 'usermerge')")).toEqual([{ v: 4 }, { v: 4 }])
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('an import that is ended stops where it is, and the next one completes it (P-205)', async () => {
  const file = path.join(room.dir, 'in.ndjson')
  fs.writeFileSync(file, lines(...Array.from({ length: 400 }, (_, n) => aRecord(n + 1))))
  const ending = new AbortController()
  const reporter = { refused: () => {}, warned: () => {}, progress: () => ending.abort() }
  const first = await importNdjson(room.db, room.dir, { file, signal: ending.signal }, reporter, NOW)
  expect(first.isInterrupted).toBe(true)
  expect(first.made).toBeLessThan(400)
  const second = await importNdjson(room.db, room.dir, { file }, { refused: () => {}, warned: () => {} }, NOW)
  expect(second).toMatchObject({ made: 400 - first.made, unchanged: first.made, isInterrupted: false })
})

test('pictures of several stories are taken in at a time, each once, and those that are refused say why', async () => {
  const media = path.join(room.dir, 'pictures')
  fs.mkdirSync(media)
  const jpeg = (width: number) =>
    sharp({ create: { width, height: 40, channels: 3, background: '#345' } })
      .jpeg()
      .toBuffer()
  for (let n = 0; n < 4; n++) fs.writeFileSync(path.join(media, `${n}.jpg`), await jpeg(50 + n))
  fs.writeFileSync(path.join(media, 'map.gif'), 'GIF89a000')
  const body = (n: number) => `<p>One</p><img src="/old/${n % 4}.jpg"><img src="/old/map.gif"><img src="/old/none.jpg">`
  const records = Array.from({ length: 12 }, (_, n) =>
    aRecord(n + 1, { image: `${(n + 1) % 4}.jpg`, body_html: body(n) }),
  )
  const { summary, warned } = await runImport(lines(...records), media)
  expect([summary.made, all('select 1 from media').length]).toEqual([12, 4])
  expect(all("select id from articles where lead is null or document not like '%mediaId%'")).toEqual([])
  const refused = warned.filter((line) => line.includes('the picture'))
  expect(refused).toHaveLength(12)
  expect(refused[0]).toBe('line 1: the picture /old/map.gif is damaged')
})
