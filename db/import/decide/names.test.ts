import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { mergeTerm } from '#db/commands/taxonomy/merge-term.ts'
import { findOrAddSource } from '#db/commands/taxonomy/steps/find-or-add-source.ts'
import { AUTHOR, createTerm, TOPIC, updateTerm } from '#db/commands/taxonomy/term.ts'
import { write } from '#db/engine/write.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { must, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'

const NOW = Date.UTC(2026, 10, 24)
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())

type Fields = Record<string, unknown>
const aRecord = (n: number, fields: Fields = {}): Fields => ({
  id: n,
  headline: `Story ${n}`,
  body_html: '<p>It rained.</p>',
  sections: ['world'],
  published_at: '2024-03-01T08:00:00Z',
  ...fields,
})

async function runImport(records: Fields[], taxonomy?: object) {
  const file = path.join(room.dir, 'in.ndjson')
  fs.writeFileSync(file, records.map((one) => JSON.stringify(one)).join('\n'))
  const names = path.join(room.dir, 'taxonomy.json')
  if (taxonomy) fs.writeFileSync(names, JSON.stringify(taxonomy))
  const refused: string[] = []
  const reporter = { refused: (line: number, what: string) => void refused.push(`${line}: ${what}`), warned: () => {} }
  const summary = await importNdjson(room.db, room.dir, { file }, reporter, NOW)
  expect(refused).toEqual([])
  return summary
}
const rows = (sql: string) => room.db.$client.prepare(sql).all() as Record<string, unknown>[]
const terms = (table: string) =>
  rows(`select slug, name from ${table} order by id`).map((row) => `${String(row['slug'])}: ${String(row['name'])}`)
const bylines = () =>
  rows(
    `select a.headline, group_concat(n.name, ' + ') names from articles a join article_authors x on x.article_id = a.id
     join authors n on n.id = x.author_id group by a.id order by a.id`,
  ).map((row) => `${String(row['headline'])}: ${String(row['names'])}`)

test('names in any script stay apart, keep their letters, and importing again changes nothing (P-213, P-339)', async () => {
  const names = [
    '张伟',
    '记者',
    '张威',
    '김철수',
    'สมชาย',
    'محمد علي',
    'דוד כהן',
    '🎉',
    '🙈',
    'de Vries',
    'iPhone Press',
    'Ａda',
  ]
  const records = [
    aRecord(1, {
      sections: ['新闻', '政治', '🎉', '정치', 'ข่าว', 'الأخبار'],
      authors: names,
      tags: ['气候', '氣候', 'NASA'],
    }),
    aRecord(2, { headline: '第二条', authors: ['张伟'], sections: ['政治'] }),
  ]
  const made = await runImport(records)
  expect(made).toMatchObject({ made: 2, newSections: 6, newAuthors: 12, newTopics: 3 })
  expect(terms('sections')).toEqual([
    'xin-wen: 新闻',
    'zheng-zhi: 政治',
    'section: 🎉',
    'jeongci: 정치',
    'khaaw: ข่าว',
    'alakhbar: الأخبار',
  ])
  expect(terms('authors')).toEqual([
    'zhang-wei: 张伟',
    'ji-zhe: 记者',
    'zhang-wei-2: 张威',
    'gimceolsu: 김철수',
    'smchaay: สมชาย',
    'mhmd-aly: محمد علي',
    'dvd-khn: דוד כהן',
    'author: 🎉',
    'author-2: 🙈',
    'de-vries: de Vries',
    'iphone-press: iPhone Press',
    'ada: Ａda',
  ])
  expect(bylines()[1]).toBe('第二条: 张伟')
  expect(rows('select slug from published where headline = ?'.replace('?', "'第二条'"))).toEqual([
    { slug: 'di-er-tiao' },
  ])
  const hash = newsHash(room.db)
  expect(await runImport(records)).toMatchObject({ made: 0, updated: 0, unchanged: 2, newSections: 0, newAuthors: 0 })
  expect(newsHash(room.db)).toBe(hash)
})

test('one name in other case or another Unicode form is the same one', async () => {
  await runImport([
    aRecord(1, { authors: ['Ana Brekken', 'José', 'Straße'] }),
    aRecord(2, { authors: ['ANA BREKKEN', 'Jose\u0301', 'STRASSE', 'ana-brekken'] }),
  ])
  expect(terms('authors')).toEqual(['ana-brekken: Ana Brekken', 'jose: José', 'strasse: Straße'])
})

test('a slug that exists is that one, whatever it is called; the same slug of another name gets a number (P-213)', async () => {
  must(createTerm(room.db, OTTILIE, TOPIC, { name: 'Tides & Time', slug: 'tides' }, NOW))
  await runImport([aRecord(1, { tags: ['tides', 'Tides', 'tides & time'] })])
  expect(terms('topics')).toEqual(['tides: Tides & Time', 'tides-2: Tides'])
})

test('where the import has ids, the id says who is meant: two of one name stay two', async () => {
  const taxonomy = {
    authors: [
      { slug: 'zw-1', name: '张伟' },
      { slug: 'Z_W', name: '张伟' },
      { slug: 'ada', name: 'Ada de Lys' },
      { slug: 'nameless', name: '' },
      { slug: 'bo_k', name: 'Bo K.' },
      { slug: 'bo-k', name: 'Bo K.' },
    ],
  }
  const records = [aRecord(1, { authors: ['zw-1'] }), aRecord(2, { authors: ['Z_W', 'Ada de Lys', 'bo-k', 'bo_k'] })]
  await runImport(records, taxonomy)
  expect(terms('authors')).toEqual(['zw-1: 张伟', 'zhang-wei: 张伟', 'ada: Ada de Lys', 'bo-k: Bo K.'])
  expect(bylines()).toEqual(['Story 1: 张伟', 'Story 2: 张伟 + Ada de Lys + Bo K.'])
  expect(await runImport(records, taxonomy)).toMatchObject({ unchanged: 2, newAuthors: 0 })
})

test('renamed, moved and merged terms are found again', async () => {
  const records = [aRecord(1, { tags: ['harbour-news', '港口', 'Quays', '码头'] })]
  await runImport(records)
  expect(terms('topics')).toEqual(['harbour-news: Harbour news', 'gang-kou: 港口', 'quays: Quays', 'ma-tou: 码头'])
  must(updateTerm(room.db, OTTILIE, TOPIC, { id: 1, name: 'The harbour', slug: 'harbour' }, NOW))
  must(updateTerm(room.db, OTTILIE, TOPIC, { id: 2, name: '海港', slug: 'ports' }, NOW))
  for (const id of [3, 4]) must(mergeTerm(room.db, OTTILIE, 'topic', { id, into: 'harbour' }, NOW))
  const again = await runImport(records)
  expect(again).toMatchObject({ newTopics: 0, unchanged: 1 })
  expect(terms('topics')).toEqual(['harbour: The harbour', 'ports: 海港'])
})

test('the desk makes a second section, topic and byline in Chinese, and refuses the same one twice', () => {
  for (const [name, slug] of [
    ['政治', 'zheng-zhi'],
    ['新闻', 'xin-wen'],
    ['正直', 'zheng-zhi-2'],
  ] as const) {
    expect(must(createSection(room.db, OTTILIE, { name }, NOW)).slug).toBe(slug)
    for (const term of [TOPIC, AUTHOR]) expect(must(createTerm(room.db, OTTILIE, term, { name }, NOW)).slug).toBe(slug)
  }
  expect(createSection(room.db, OTTILIE, { name: '政治' }, NOW)).toMatchObject({ code: 'slug-taken' })
  expect(createTerm(room.db, OTTILIE, TOPIC, { name: '新闻' }, NOW)).toMatchObject({ code: 'slug-taken' })
})

test('a source that a save names is the one of its slug, else of its name, else a new one', () => {
  const ids: number[] = []
  write(room.db, (tx) => {
    for (const name of ['新华社', '中新社', 'NEW Wire', 'new-wire', 'New wire', '新华社', '新花社'])
      ids.push(findOrAddSource(tx, { name }))
    return ok(null)
  })
  expect(ids).toEqual([1, 2, 3, 3, 3, 1, 4])
  expect(terms('sources')).toEqual([
    'xin-hua-she: 新华社',
    'zhong-xin-she: 中新社',
    'new-wire: NEW Wire',
    'xin-hua-she-2: 新花社',
  ])
})

test('a story without a slug of its own keeps its address, whatever its headline becomes', async () => {
  await runImport([aRecord(1, { headline: '港口罢工' })])
  await runImport([aRecord(1, { headline: '港口罢工结束' })])
  expect(rows('select slug, headline from published')).toEqual([{ slug: 'gang-kou-ba-gong', headline: '港口罢工结束' }])
  await runImport([aRecord(2, { slug: '%E6%B8%AF%E5%8F%A3', headline: 'Two' })])
  expect(rows("select slug from published where headline = 'Two'")).toEqual([{ slug: 'gang-kou' }])
})
