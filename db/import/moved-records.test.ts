import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { isLockWanted } from '#db/engine/lock-wanted.ts'
import { openDatabase } from '#db/engine/open.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { aBatch, aRecord, type Fields, runImport } from '#db/import/testing/import-room.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { standingPage } from '#db/queries/pages/page-view.ts'
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

const all = (sql: string) => room.db.$client.prepare(sql).all() as Record<string, unknown>[]
const batch = (by: string | null = null) => aBatch(room.db, { now: NOW, by })
const take = (records: Fields[], batchId: number | null = batch(), now = NOW) =>
  runImport(room, records, { batchId, now })
const revisions = () => all('select count(*) n from revisions')

test('the key of a story’s translations is remembered with its record, and follows the next import', async () => {
  const keys = () => all('select translation_key key from import_records order by import_id')
  await take([aRecord(1, { translation_key: 'tides' }), aRecord(2, { state: 'draft', translation_key: ' tides ' })])
  expect(keys()).toEqual([{ key: 'tides' }, { key: 'tides' }])
  await take([aRecord(1, { translation_key: 'ebb' }), aRecord(2, { state: 'draft' })])
  expect(keys()).toEqual([{ key: 'ebb' }, { key: null }])
})

test('dates, texts for search engines, a canonical elsewhere and old addresses come along', async () => {
  const { warned } = await take([
    aRecord(1, {
      updated_at: '2025-01-02T03:04:05Z',
      seo: { title: 'For machines', description: 'Short.', canonical: 'https://wire.example/a', noindex: true },
      old_addresses: ['https://old.example/2024/03/story-1/', '/?p=1'],
    }),
    aRecord(2, { seo: { canonical: 'https://www.old.example/2024/03/story-2/' } }),
  ])
  expect(warned).toEqual([])
  expect(all('select modified_at, seo, source_url, source_policy from published order by article_id')).toEqual([
    {
      modified_at: Date.UTC(2025, 0, 2, 3, 4, 5),
      seo: '{"title":"For machines","description":"Short."}',
      source_url: 'https://wire.example/a',
      source_policy: 'no-index',
    },
    { modified_at: Date.UTC(2024, 2, 1, 8), seo: '{}', source_url: null, source_policy: null },
  ])
  for (const old of ['/2024/03/story-1', '/?p=1'])
    expect(addressOf(room.db, old)).toMatchObject({ kind: 'moved', to: '/article/story-1' })
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('texts of pictures come from the record where the text says none', async () => {
  const media = path.join(room.dir, 'uploads')
  fs.mkdirSync(media)
  const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  fs.writeFileSync(path.join(media, 'quay.jpg'), jpeg)
  const record = aRecord(1, {
    image: 'quay.jpg',
    image_alt: 'A quay',
    image_caption: 'The quay',
    image_credit: 'Ana',
    body_html: '<p>One</p><figure><img src="/old/quay.jpg"><figcaption>Own words</figcaption></figure>',
    pictures: { '/old/quay.jpg': { alt: 'Quay again', caption: 'Not this', credit: 'Ana Brekken' } },
  })
  await runImport(room, [record], { batchId: batch(), now: NOW, media })
  const [story] = all('select lead, document from articles')
  expect(JSON.parse(String(story?.['lead']))).toMatchObject({ alt: 'A quay', caption: 'The quay', credit: 'Ana' })
  const document = JSON.parse(String(story?.['document'])) as { blocks: unknown[] }
  expect(document.blocks[1]).toMatchObject({ alt: 'Quay again', caption: 'Own words', credit: 'Ana Brekken' })
})

test('a draft is a working copy with a note, follows a newer export, and is published when that says so', async () => {
  const person = `insert into people (id, name, email, role, created_at, updated_at) values (?, ?, ?, 'admin', 0, 0)`
  room.db.$client.prepare(person).run(OTTILIE.id, OTTILIE.name, 'ottilie@halyard.example')
  const draft = aRecord(1, { state: 'draft', why: 'private', sections: [], published_at: null, headline: '' })
  const first = await take([draft], batch(OTTILIE.id))
  expect(first.warned).toEqual(['line 1: is a draft here. It was private in the old system.'])
  expect(all('select status, first_published_at, has_changes_not_out from articles')).toEqual([
    { status: 'draft', first_published_at: null, has_changes_not_out: 1 },
  ])
  expect(all('select article_id from published')).toEqual([])
  expect(all('select body from notes')).toEqual([{ body: 'Imported as a draft. It was private in the old system.' }])
  const second = await take([{ ...draft, headline: 'Named now' }])
  expect(second.summary).toMatchObject({ updated: 1 })
  expect(all('select headline, status from articles')).toEqual([{ headline: 'Named now', status: 'draft' }])
  const third = await take([aRecord(1, { headline: 'Named now' })])
  expect(third.summary).toMatchObject({ updated: 1, made: 0 })
  expect(all('select headline, published_at from published')).toEqual([
    { headline: 'Named now', published_at: Date.UTC(2024, 2, 1, 8) },
  ])
  expect(all('select kind from publications')).toEqual([{ kind: 'first' }])
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('standing pages get a free address, and follow a newer export until somebody edits them', async () => {
  const page = aRecord(1, { kind: 'page', slug: 'search', headline: 'Search us', sections: [] })
  const { warned } = await take([page, aRecord(2, { kind: 'page', slug: 'about', headline: 'About', state: 'draft' })])
  expect(warned).toEqual(['line 1: the address /search is taken or reserved; this page is at /search-2'])
  expect(standingPage(room.db, { slug: 'search-2' })?.title).toBe('Search us')
  expect(standingPage(room.db, { slug: 'about' })).toBeNull()
  expect(addressOf(room.db, '/2024/03/story-1')).toMatchObject({ kind: 'moved', to: '/search-2' })
  expect((await take([page])).summary).toMatchObject({ unchanged: 1 })
  expect((await take([{ ...page, headline: 'Find us' }])).summary).toMatchObject({ updated: 1 })
  expect(standingPage(room.db, { slug: 'search-2' })?.title).toBe('Find us')
  room.db.$client.prepare('update pages set saved_by = ?').run('ottilie')
  expect((await take([{ ...page, headline: 'Again' }])).summary).toMatchObject({ left: 1 })
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('sections get their parents and descriptions, bylines their bios, and a circle of parents ends', async () => {
  const names = {
    sections: [
      { slug: 'europe', name: 'Europe', parent: 'world', description: 'Near' },
      { slug: 'north', name: 'North', parent: 'europe' },
      { slug: 'world', name: 'World', parent: 'north' },
    ],
    tags: [{ slug: 'tides', name: 'Tides', description: 'Of the sea' }],
    authors: [{ slug: 'ana-brekken', name: 'Ana Brekken', bio: 'Writes.', role: 'Reporter' }],
  }
  fs.writeFileSync(path.join(room.dir, 'taxonomy.json'), JSON.stringify(names))
  await take([aRecord(1, { sections: ['north', 'europe'] })])
  const under = `select s.slug, s.strapline, p.slug parent from sections s left join sections p on p.id = s.parent_id`
  expect(all(`${under} order by s.slug`)).toEqual([
    { slug: 'europe', strapline: 'Near', parent: 'world' },
    { slug: 'north', strapline: '', parent: 'world' },
    { slug: 'world', strapline: '', parent: null },
  ])
  expect(all('select description from topics')).toEqual([{ description: 'Of the sea' }])
  expect(all('select bio, role from authors')).toEqual([{ bio: 'Writes.', role: 'Reporter' }])
  expect(all('select kind, did from import_changes order by kind')).toEqual(
    ['article', 'author', 'section', 'section', 'section', 'topic'].map((kind) => ({ kind, did: 'made' })),
  )
})

test('a second run changes nothing, and converts nothing', async () => {
  const records = [aRecord(1), aRecord(2, { state: 'draft' }), aRecord(3, { kind: 'page' })]
  await take(records)
  const before = [newsHash(room.db), revisions(), all('select * from import_records')]
  const { summary } = await take([...records].reverse(), batch(), NOW + 60_000)
  expect(summary).toMatchObject({ unchanged: 3, made: 0, updated: 0, gone: 0 })
  expect([newsHash(room.db), revisions(), all('select * from import_records')]).toEqual(before)
})

test('launch day: new, updated, changed here, changed on both sides, withdrawn here, gone there', async () => {
  await take([1, 2, 3, 4, 5, 6].map((n) => aRecord(n)))
  const save = (id: number, headline: string) =>
    saveArticle(room.db, OTTILIE, { id, version: 1, fields: { headline } }, NOW)
  save(2, 'Changed here alone')
  save(3, 'Changed on both sides')
  withdrawArticle(room.db, SYSTEM, { id: 4 }, NOW)
  const newer = [
    aRecord(1, { body_html: '<p>Newer there.</p>' }),
    aRecord(2, { updated_at: '2026-01-01T00:00:00Z' }),
    aRecord(3, { body_html: '<p>Newer there too.</p>' }),
    aRecord(4, { headline: 'Changed there, withdrawn here' }),
    aRecord(5),
    aRecord(7),
  ]
  const { summary, warned, gone } = await take(newer, batch(), NOW + 60_000)
  expect(summary).toMatchObject({ made: 1, updated: 1, conflicts: 1, left: 1, unchanged: 2, gone: 1, refused: 0 })
  expect(warned).toEqual([
    'line 3: was changed here and in the import: merge the two on the desk',
    'line 4: left as it is: it was withdrawn here',
  ])
  expect(gone).toMatchObject([{ importId: 'wordpress:old.example:6', headline: 'Story 6', slug: 'story-6' }])
  expect(all('select article_id, document from import_conflicts')).toEqual([
    { article_id: 3, document: expect.stringContaining('Newer there too.') },
  ])
  expect(all('select headline from articles where id in (2, 3, 6)')).toEqual([
    { headline: 'Changed here alone' },
    { headline: 'Changed on both sides' },
    { headline: 'Story 6' },
  ])
  const again = await take(newer, batch(), NOW + 120_000)
  expect(again.summary).toMatchObject({ made: 0, updated: 0, conflicts: 0, unchanged: 5, left: 1 })
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('wrong optional fields are named, and refuse nothing', async () => {
  const wrong = { state: 7, kind: 'podcast', seo: 'x', old_addresses: [5, 'ftp://x'], updated_at: 'soon', pictures: [] }
  const { summary, warned } = await take([aRecord(1, wrong)])
  expect(summary).toMatchObject({ made: 1, refused: 0 })
  expect(warned).toHaveLength(6)
})

test('an import waits while another process writes, and writes every story once (P-506)', async () => {
  // A server's connection does not wait in the driver.
  room.db.$client.pragma('busy_timeout=0')
  const other = openDatabase(room.file, { mode: 'write', busyTimeoutMs: 0 })
  other.$client.exec('begin immediate')
  // Independent of the machine's speed: the lock is released once the import has said that it waits.
  const turning = setInterval(() => {
    if (other.$client.inTransaction && isLockWanted(other)) other.$client.exec('commit')
  }, 1)
  const records = Array.from({ length: 20 }, (_, n) => aRecord(n))
  const { summary } = await take(records, null).finally(() => clearInterval(turning))
  other.$client.close()
  expect(summary).toMatchObject({ made: 20, refused: 0 })
  expect(all('select count(*) n from articles')).toEqual([{ n: 20 }])
})
