import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { createArticle } from '#db/commands/article/create-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { record } from '#db/commands/shared/record.ts'
import { write } from '#db/engine/write.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { TABLES_OF_STORY } from '#db/import/batch/delete-story.ts'
import { TABLES_OF_PAGE } from '#db/import/batch/restore-page.ts'
import { undoBatch, undoSteps } from '#db/import/batch/undo-batch.ts'
import { aBatch, aRecord, type Fields, runImport } from '#db/import/testing/import-room.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, must, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

const NOW = Date.UTC(2026, 10, 24)
const LATER = NOW + 60_000
let room: ReturnType<typeof testNewsroom>
let jpeg: Buffer
beforeEach(async () => {
  room = testNewsroom()
  jpeg ??= await sharp({ create: { width: 300, height: 200, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  openSections(room.db)
  aStory(room.db, 'Here before')
})
afterEach(() => room.close())
afterAll(closeDecoder)

const all = (sql: string) => room.db.$client.prepare(sql).all() as Record<string, unknown>[]
const undo = (batchId: number) => undoBatch(room.db, batchId, {}, {}, LATER)
const check = () => checkNewsroom(room.db, room.dir)

/** Imports as a new batch, with a folder of pictures. */
async function take(records: Fields[], now = NOW): Promise<number> {
  const media = path.join(room.dir, 'uploads')
  fs.mkdirSync(media, { recursive: true })
  fs.writeFileSync(path.join(media, 'quay.jpg'), jpeg)
  const names = {
    sections: [
      { slug: 'europe', name: 'Europe', parent: 'abroad' },
      { slug: 'abroad', name: 'Abroad' },
    ],
  }
  fs.writeFileSync(path.join(room.dir, 'taxonomy.json'), JSON.stringify(names))
  const batchId = aBatch(room.db, { now })
  await runImport(room, records, { batchId, now, media })
  return batchId
}

const anExport = (): Fields[] => [
  aRecord(1, { sections: ['world', 'europe'], source: { name: 'Wire', url: 'https://wire.example/1' } }),
  aRecord(2, {
    image: 'quay.jpg',
    body_html: '<p>One “quote”.</p><img src="quay.jpg"><p><a href="https://x.example">x</a></p>',
  }),
  aRecord(3, { state: 'draft', why: 'private' }),
  aRecord(4, { kind: 'page', slug: 'about', headline: 'About us' }),
  aRecord(5, { kind: 'page', slug: 'contact', headline: 'Contact', state: 'draft' }),
]

test('everything that a batch made goes: the hash is the one before (P-79)', async () => {
  const before = newsHash(room.db)
  const counts = () =>
    ['articles', 'revisions', 'search_index', 'picture_uses', 'listings', 'addresses', 'page_addresses'].map(
      (table) => all(`select count(*) n from ${table}`)[0]?.['n'],
    )
  const had = counts()
  const batchId = await take(anExport())
  expect(newsHash(room.db)).not.toBe(before)
  expect(await undo(batchId)).toEqual({ removed: 5, restored: 0, keptBefore: 0, kept: [], isInterrupted: false })
  expect(newsHash(room.db)).toBe(before)
  expect(counts()).toEqual(had)
  expect(all('select * from redirects')).toEqual([])
  expect(all('select * from import_changes')).toEqual([])
  expect(all('select state, undone_at from import_batches')).toEqual([{ state: 'undone', undone_at: LATER }])
  expect(addressOf(room.db, '/article/story-1')).toEqual({ kind: 'nothing' })
  expect(check()).toEqual([])
})

test('a story takes no id that the trail of events knows from an undone one', async () => {
  const first = await take(anExport())
  const last = Number(all('select max(id) id from articles')[0]?.['id'])
  must(write(room.db, (tx) => ok(record(tx, { what: 'article.published', actor: SYSTEM, now: NOW, articleId: last }))))
  expect(await undo(first)).toMatchObject({ removed: 5, kept: [] })
  const before = newsHash(room.db)
  const second = await take(anExport(), LATER)
  expect(all('select id from articles where import_id is not null order by id')).toEqual(
    [1, 2, 3].map((n) => ({ id: last + n })),
  )
  expect(await undo(second)).toMatchObject({ removed: 5, kept: [] })
  expect(newsHash(room.db)).toBe(before)
  const made = must(createArticle(room.db, OTTILIE, { headline: 'Written here', language: 'en' }, LATER))
  expect(made.id).toBe(last + 1)
})

test('every page that showed something of it is named to the change log', async () => {
  room.db.$client.exec('delete from changes')
  const batchId = await take(anExport())
  const tags = all('select tag from changes').map(({ tag }) => tag)
  room.db.$client.exec('delete from changes')
  await undo(batchId)
  const named = all('select tag from changes').map(({ tag }) => tag)
  // Neighbours in lists are named by the lists that a story leaves.
  expect(tags.filter((tag) => !named.includes(tag) && !String(tag).startsWith('beside:'))).toEqual([])
})

test('a story that was edited here is kept and named, with its terms, picture and old address', async () => {
  const batchId = await take(anExport())
  const [story] = all("select id, version from articles where slug = 'story-2'")
  const input = { id: Number(story?.['id']), version: Number(story?.['version']), fields: { headline: 'Mine now' } }
  saveArticle(room.db, OTTILIE, input, NOW)
  const done = await undo(batchId)
  expect(done).toMatchObject({
    removed: 4,
    kept: [{ articleId: input.id, headline: 'Mine now', why: 'it was edited here since' }],
  })
  expect(all('select slug from published order by slug')).toEqual([{ slug: 'here-before' }, { slug: 'story-2' }])
  expect(all('select name from topics order by name')).toEqual([{ name: 'The strait' }, { name: 'Tides' }])
  expect(all('select slug from sections order by slug')).toEqual(
    ['opinion', 'politics', 'world'].map((slug) => ({ slug })),
  )
  expect(all('select count(*) n from media where deleted_at is null')).toEqual([{ n: 1 }])
  expect(addressOf(room.db, '/2024/03/story-2')).toMatchObject({ kind: 'moved', to: '/article/story-2' })
  expect(addressOf(room.db, '/2024/03/story-1')).toEqual({ kind: 'nothing' })
  expect(check()).toEqual([])
})

test('undoing a second batch returns to the state after the first', async () => {
  await take(anExport())
  const before = newsHash(room.db)
  const records = all('select * from import_records order by import_id')
  const redirects = () => all('select path, target, status, batch_id from redirects order by path')
  const had = redirects()
  const newer = [
    aRecord(1, {
      slug: 'renamed',
      headline: 'Newer',
      body_html: '<p>Other words.</p>',
      sections: ['politics'],
      tags: ['ebb'],
    }),
    aRecord(2),
    aRecord(3, { old_addresses: ['https://old.example/2024/03/story-1/'] }),
    aRecord(4, { kind: 'page', slug: 'about', headline: 'About all of us' }),
    aRecord(6),
  ]
  const second = await take(newer, NOW + 1_000)
  expect(all("select headline from published where slug = 'renamed'")).toEqual([{ headline: 'Newer' }])
  expect(await undo(second)).toMatchObject({ removed: 1, restored: 4, kept: [] })
  expect(redirects()).toEqual(had)
  expect(newsHash(room.db)).toBe(before)
  expect(all('select * from import_records order by import_id')).toEqual(records)
  expect(addressOf(room.db, '/2024/03/story-1')).toMatchObject({ kind: 'moved', to: '/article/story-1' })
  expect(all("select count(*) n from search_index where search_index match 'newer'")).toEqual([{ n: 0 }])
  expect(check()).toEqual([])
})

test('a batch under a later one leaves what that changed, and the later one then returns to before both', async () => {
  await runImport(room, [aRecord(1)], { now: NOW })
  const before = newsHash(room.db)
  const one = await take([aRecord(1, { headline: 'One' })], NOW + 1_000)
  const two = await take([aRecord(1, { headline: 'Two' })], NOW + 2_000)
  expect(await undo(one)).toMatchObject({ restored: 0, kept: [{ why: 'a later import changed it' }] })
  expect(all("select headline from published where slug = 'story-1'")).toEqual([{ headline: 'Two' }])
  expect(await undo(two)).toMatchObject({ restored: 1, kept: [] })
  expect(newsHash(room.db)).toBe(before)
  expect(check()).toEqual([])
})

test('an undo that was killed goes on where it was (P-374)', async () => {
  const before = newsHash(room.db)
  const batchId = await take([...anExport(), ...Array.from({ length: 300 }, (_, n) => aRecord(n + 10))])
  const steps = undoSteps(room.db, batchId, LATER, 100)
  expect(steps.next()).toBe(true)
  expect(steps.share()).toBeLessThan(1)
  expect(check()).toEqual([])
  const { removed } = await undo(batchId)
  // The first part counts too.
  expect(removed).toBe(305)
  expect(newsHash(room.db)).toBe(before)
  expect(check()).toEqual([])
})

test('a signal ends it between two steps', async () => {
  const batchId = await take(anExport())
  const done = await undoBatch(room.db, batchId, { signal: AbortSignal.abort() }, {}, LATER)
  expect(done).toEqual({ removed: 0, restored: 0, keptBefore: 0, kept: [], isInterrupted: true })
  expect(all('select state from import_batches')).toEqual([{ state: 'undoing' }])
})

test('every table that references stories or pages is known to the undo', () => {
  const tables = all("select name from sqlite_master where type = 'table'").map(({ name }) => String(name))
  const referring = (to: string) =>
    tables.filter((table) => all(`pragma foreign_key_list('${table}')`).some((key) => key['table'] === to)).sort()
  expect(referring('articles')).toEqual([...TABLES_OF_STORY].sort())
  expect(referring('pages')).toEqual([...TABLES_OF_PAGE].sort())
})
