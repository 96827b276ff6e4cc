import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { proveBatch, readProof } from '#db/import/proof/prove-batch.ts'
import { importedBatch } from '#db/import/proof/testing/imported-batch.ts'
import { oldPaper } from '#db/import/proof/testing/old-paper.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ArticleDocument, Block } from '#domain/document/blocks/schema.ts'
import type { ImportProof } from '#domain/import/proof/import-proof.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

let base: ReturnType<typeof testNewsroom>
let room: { db: Db; dir: string }
let batchId: number
beforeAll(async () => {
  base = testNewsroom()
  const { file, media } = await oldPaper(base.dir)
  batchId = await importedBatch(base, [file], { media })
  closeDecoder()
})
beforeEach(() => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'proof-'))
  fs.cpSync(path.join(base.dir, 'imports'), path.join(dir, 'imports'), { recursive: true })
  base.db.$client.prepare('vacuum into ?').run(databaseFile(dir))
  room = { dir, db: openDatabase(databaseFile(dir), { mode: 'write', busyTimeoutMs: 1_000 }) }
})
afterEach(() => {
  room.db.$client.close()
  fs.rmSync(room.dir, { recursive: true })
})
afterAll(() => base.close())

const run = (sql: string, ...values: unknown[]) => room.db.$client.prepare(sql).run(...values)
const prove = (against: string[] = []) => proveBatch(room.db, room.dir, batchId, { against }, {})
const faultsOf = ({ stories }: ImportProof) => stories.flatMap(({ faults }) => faults.map(({ fault }) => fault))
const idOf = (slug: string) => room.db.$client.prepare('select id from articles where slug = ?').pluck().get(slug)

/** Changes what is stored of a story, as no command would: readers' copy and the desk's. */
function sabotage(slug: string, change: (document: ArticleDocument) => ArticleDocument) {
  const id = idOf(slug)
  const stored = room.db.$client.prepare('select document from articles where id = ?').pluck().get(id) as string
  const document = JSON.stringify(change(JSON.parse(stored) as ArticleDocument))
  expect(document).not.toBe(stored)
  run('drop trigger if exists revisions_are_immutable')
  run('update articles set document = ? where id = ?', document, id)
  run('update revisions set document = ? where article_id = ?', document, id)
}
const withBlocks = (change: (block: Block) => Block[]) => (document: ArticleDocument) => ({
  ...document,
  blocks: document.blocks.flatMap(change),
})
const replaced = (from: string | RegExp, to: string) => (document: ArticleDocument) =>
  JSON.parse(JSON.stringify(document).replace(from, to)) as ArticleDocument

test('an import in which everything is right is proven clean (P-81)', async () => {
  const proof = await prove(['https://www.old.example/2024/03/quay', 'http://old.example/?p=2'])
  expect({ stories: proof.stories, bad: proof.addresses.filter(({ outcome }) => outcome !== 'moved') }).toEqual({
    stories: [],
    bad: [
      expect.objectContaining({
        outcome: 'named',
        samples: expect.arrayContaining([
          expect.objectContaining({ from: 'https://old.example/2024/03/secret/', status: 404 }),
        ]),
      }),
    ],
  })
  expect(proof.isClean).toBe(true)
  expect(proof.summary).toMatchObject({
    stories: { inExport: 4, staged: 4, here: 4, public: 3, drafts: 1, changedHere: 0, withFaults: 0 },
    outOfOrder: 0,
    faults: 0,
  })
})

const ONES: [fault: string, slug: string, change: (document: ArticleDocument) => ArticleDocument][] = [
  ['words', 'quay', replaced('opens on Sunday', 'opens Sunday')],
  ['words-added', 'quay', replaced('opens on Sunday', 'opens on Sunday or later')],
  ['order', 'nets', (document) => ({ ...document, blocks: document.blocks.toReversed() })],
  ['captions', 'quay', replaced('"caption":"The new quay on Friday"', '"caption":""')],
  ['captions', 'nets', replaced('Caption of nets', '')],
  ['credits', 'quay', replaced('"credit":"J. Müller"', '"credit":""')],
  ['alts', 'quay', replaced('"alt":"Cranes at dawn"', '"alt":""')],
  ['links', 'quay', replaced('https://elsewhere.example/log?y=1', 'https://elsewhere.example/')],
  ['old-link', 'quay', replaced('"/article/nets"', '"https://old.example/2024/03/nets/"')],
  ['footnotes', 'quay', replaced(/,"marks":\[\{"type":"footnote"[^\]]*\]/, '')],
  ['embeds', 'quay', withBlocks((block) => (block.type === 'embed' ? [] : [block]))],
  ['pictures', 'quay', withBlocks((block) => (block.type === 'image' ? [] : [block]))],
  ['pictures', 'nets', withBlocks((b) => (b.type === 'gallery' ? [{ ...b, images: b.images.slice(1) }] : [b]))],
  ['shortcode', 'nets', replaced('A last line', 'A last line [gallery ids=\\"12,13\\"]')],
  ['block-comment', 'nets', replaced('A last line', 'A last line <!-- wp:more -->')],
]

test.each(ONES)('a fault is named: %s of %s (P-81)', async (fault, slug, change) => {
  sabotage(slug, change)
  const proof = await prove()
  expect(proof.isClean).toBe(false)
  expect(proof.stories.map(({ path }) => path)).toEqual([`/article/${slug}`])
  expect(faultsOf(proof)).toContain(fault)
})

const ROWS: [fault: string, sql: string][] = [
  ['date', 'update published set published_at = published_at + 60000 where slug = ?'],
  [
    'byline',
    'update published set author_ids = (select json_group_array(value) from (select value from json_each(author_ids) order by key desc)) where slug = ?',
  ],
  ['sections', "update published set section_ids = '[]' where slug = ?"],
  ['pictures', 'update published set lead = null where slug = ?'],
  ['copies', "update articles set document = replace(document, 'Sunday', 'Monday') where slug = ?"],
  ['words', "update published set headline = 'Opens' where slug = ?"],
]

test.each(ROWS)('a fault beside the text is named: %s', async (fault, sql) => {
  expect(run(sql, 'quay').changes).toBe(1)
  const proof = await prove()
  expect(proof.isClean).toBe(false)
  expect(proof.stories.map(({ path }) => path)).toEqual(['/article/quay'])
  expect(faultsOf(proof)).toContain(fault)
})

test('a private story that is public here, and a public one that is not, are named', async () => {
  const file = path.join(room.dir, 'imports', String(batchId), 'records.ndjson')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"state":"draft"', '"state":"public"'))
  const one = await prove()
  expect(one.stories).toMatchObject([{ headline: 'Secret', faults: [{ fault: 'state' }] }])
})

test('a story that is not here, one without a record, and a record without a story are named', async () => {
  const file = path.join(room.dir, 'imports', String(batchId), 'records.ndjson')
  const [first = '', second = '', ...rest] = fs.readFileSync(file, 'utf8').split('\n')
  const extra = { ...(JSON.parse(second) as object), id: 'wordpress:old.example:99', headline: 'Extra' }
  fs.writeFileSync(file, [first, ...rest, JSON.stringify(extra)].join('\n'))
  const proof = await prove()
  expect(proof.stories).toMatchObject([
    { headline: 'Nets', faults: [{ what: 'no record was made of it' }] },
    { headline: 'Extra', faults: [{ what: 'the story is not here' }, { fault: 'not-in-export' }] },
  ])
})

const ADDRESSES: [outcome: string, sql: string, value: string][] = [
  ['lost', 'delete from redirects where path = ?', '/2024/03/quay'],
  ['lost', 'delete from redirects where path = ?', '/?p=2'],
  ['lost', 'delete from redirects where path = ?', '/2024/03/quay-to-open'],
  ['elsewhere', "update redirects set target = '/article/nets' where path = ?", '/2024/03/quay'],
  ['dead-end', "update redirects set target = '/no/such/page' where path = ?", '/2024/03/quay'],
  ['wrong-status', 'update redirects set status = 302 where path = ?', '/2024/03/quay'],
  ['lost', 'update redirects set target = null, status = 410 where path = ?', '/2024/03/quay'],
]

test.each(ADDRESSES)(
  'an old address that does not answer as it must is named: %s (P-81)',
  async (outcome, sql, value) => {
    expect(run(sql, value).changes).toBe(1)
    const proof = await prove()
    expect(proof.isClean).toBe(false)
    const samples = proof.addresses.find((group) => group.outcome === outcome)?.samples ?? []
    expect(samples.map(({ from }) => oldAddressKey(from))).toContain(value)
  },
)

test('an old address that needs two redirects is named', async () => {
  run("update redirects set target = '/hop/0' where path = '/2024/03/quay'")
  // The look-up follows some rows by itself.
  for (let n = 0; n < 20; n++)
    run(
      'insert into redirects (path, target, created_at) values (?, ?, 1)',
      `/hop/${n}`,
      n < 19 ? `/hop/${n + 1}` : '/article/quay',
    )
  const { addresses } = await prove()
  expect(addresses.find(({ outcome }) => outcome === 'chain')?.samples[0]).toMatchObject({
    from: 'https://old.example/2024/03/quay/',
    status: 301,
  })
})

test('a listed address that nothing answers is named, and one that is gone on purpose is not', async () => {
  run("insert into redirects (path, target, status, created_at) values ('/2019/gone', null, 410, 1)")
  const proof = await prove(['https://old.example/2019/gone/', 'https://old.example/2019/unknown/'])
  expect(proof.summary.addresses.byOutcome).toMatchObject({ gone: 1, lost: 1 })
  const csv = fs.readFileSync(path.join(room.dir, 'imports', String(batchId), 'proof-addresses.csv'), 'utf8')
  expect(csv).toContain('https://old.example/2019/gone/,410,,gone,')
  expect(csv.trim().split('\n')).toHaveLength(proof.summary.addresses.total + 1)
})

test('stories that were edited, deleted or withdrawn here since are named, and are no faults', async () => {
  run(
    "insert into people (id, name, email, role, created_at, updated_at) values ('p1', 'Ana', 'a@a.example', 'editor', 1, 1)",
  )
  run('drop trigger if exists revisions_are_immutable')
  run(
    "update revisions set created_by = 'p1', document = replace(document, 'Sunday', 'Monday') where article_id = ?",
    idOf('quay'),
  )
  run("update articles set saved_by = 'p1', document = replace(document, 'mended', 'made') where slug = 'nets'")
  const proof = await prove()
  expect(proof.changedHere).toMatchObject([{ headline: 'Quay opens', why: 'it was edited here' }])
  expect(proof.isClean).toBe(true)
})

test('the order by date is the export’s', async () => {
  run("update published set published_at = published_at + 864000000 where slug = 'quay'")
  expect((await prove()).summary.outOfOrder).toBe(1)
})

test('the proof is kept as data and as a page', async () => {
  run("update published set headline = 'Quay opens <script>' where slug = 'quay'")
  const proof = await prove()
  expect(readProof(room.dir, batchId)).toEqual(proof)
  const page = fs.readFileSync(path.join(room.dir, 'imports', String(batchId), 'proof.html'), 'utf8')
  expect(page).not.toContain('<script')
  expect(page).toContain('1 story or address is unexplained.')
})

test('the page begins with what is unexplained', async () => {
  const page = () => fs.readFileSync(path.join(room.dir, 'imports', String(batchId), 'proof.html'), 'utf8')
  const titles = () => [...page().matchAll(/<(?:h2|summary)[^>]*>([^<]+)/g)].map(([, title]) => title)
  await prove()
  expect(titles()[0]).toMatch(/^4 stories and pages in the export/)
  run("delete from redirects where path = '/?p=2'")
  const { summary } = await prove()
  expect(titles().slice(0, 2)).toEqual([
    `${summary.addresses.total} old addresses`,
    'Not found, and nothing explains it: 1',
  ])
  expect(page()).toContain('<summary dir="auto" class="bad">Not found, and nothing explains it: 1')
})

const LOST: [fault: string, slug: string, from: string, to: string][] = [
  ['words', 'nets', 'mended', ''],
  ['pictures', 'quay', 'quay.jpg', 'other.jpg'],
  ['links', 'quay', 'https://elsewhere.example/log?y=1', 'https://elsewhere.example/'],
]

test.each(LOST)('a fault of the way from the export to its record is named: %s', async (fault, slug, from, to) => {
  const file = path.join(room.dir, 'imports', String(batchId), 'records.ndjson')
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  const at = lines.findIndex((line) => line.includes(`"slug":"${slug}"`))
  const line = lines[at] ?? ''
  expect(line).toContain(from)
  fs.writeFileSync(file, lines.with(at, line.replace(from, to)).join('\n'))
  const found = (await prove()).stories.flatMap(({ faults }) => faults)
  expect(found).toContainEqual(
    expect.objectContaining({ fault, what: `${fault} that the import lost on the way from the old format` }),
  )
})

test('a record with another byline than the export is named', async () => {
  const file = path.join(room.dir, 'imports', String(batchId), 'records.ndjson')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('["ruben","ana"]', '["ana","ruben"]'))
  const found = (await prove()).stories.flatMap(({ faults }) => faults)
  expect(found).toContainEqual(expect.objectContaining({ what: 'the record names another byline than the export' }))
})

test('a picture that came, and whose old address does not answer, is named', async () => {
  expect(run("delete from redirects where path like '%/2024/03/boats.jpg'").changes).toBe(1)
  const { addresses, stories } = await prove()
  expect(stories).toEqual([])
  expect(addresses.find(({ outcome }) => outcome === 'lost')?.samples.map(({ why }) => why)).toEqual([
    'picture',
    'rendition of a picture',
  ])
})

test('drafts are named with their reason, and another kicker is a fault', async () => {
  const { named } = await prove()
  expect(named).toContainEqual(expect.objectContaining({ what: 'a draft here: private', stories: 1 }))
  run("update published set kicker = 'Port' where slug = 'quay'")
  const found = (await prove()).stories.flatMap(({ faults }) => faults)
  expect(found).toMatchObject([{ what: 'another kicker', samples: ['none; here Port'] }])
})

test('a batch that was undone is not proven', async () => {
  run("update import_batches set state = 'undone' where id = ?", batchId)
  await expect(prove()).rejects.toThrow('Import 1 is undone: there is nothing to prove.')
})

test('a link to another old address than that of a story is named where it leads here', async () => {
  sabotage('quay', replaced('"/article/nets"', '"https://old.example/2024/03/nets/amp/"'))
  const proof = await prove()
  expect(proof.stories).toEqual([])
  expect(proof.named).toContainEqual(
    expect.objectContaining({
      what: 'link to the old site that leads here by a redirect',
      samples: ['https://old.example/2024/03/nets/amp/'],
    }),
  )
})
