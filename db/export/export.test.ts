import fs from 'node:fs'
import path from 'node:path'
import { getTableColumns, getTableName } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES, PRESENCE_ONLY_COLUMNS, PAPER, STORY } from '#db/export/content-tables.ts'
import { exportNewsroom } from '#db/export/export-newsroom.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { importNewsroom } from '#db/import/newsroom/import-newsroom.ts'
import { type TestAction, PEOPLE_ACTIONS } from '#db/proofs/testing/action.ts'
import { openNewsroom } from '#db/proofs/testing/actions-newsroom.ts'
import { performAction } from '#db/proofs/testing/actions.ts'
import { arbitraryAction, RARE_ACTIONS } from '#db/proofs/testing/arbitrary-action.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { everyTable } from '#db/schema/testing/every-table.ts'
import { DAY, MINUTE, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let rooms: ReturnType<typeof testNewsroom>[] = []
beforeEach(() => {
  rooms = []
})
afterEach(() => {
  for (const room of rooms) room.close()
})
function aRoom() {
  const room = testNewsroom()
  // No durability is needed: nothing here outlives the process.
  room.db.$client.pragma('synchronous = OFF')
  rooms.push(room)
  return room
}
const signal = new AbortController().signal
const LATER = NOON + 30 * DAY

/** Exports a newsroom and imports it into an empty one. */
async function carried(from: ReturnType<typeof testNewsroom>, now = LATER) {
  const dir = path.join(from.dir, 'export')
  const made = await exportNewsroom(from.dir, dir, { signal })
  const to = aRoom()
  const taken = await importNewsroom(to.db, to.dir, dir, { signal }, now)
  return { dir, made, to, taken }
}

const LINES = ['paper.ndjson', 'stories.ndjson', 'ninjs.ndjson']
const linesOf = (dir: string, name: string) => fs.readFileSync(path.join(dir, name), 'utf8').trim().split('\n')
const tablesIn = (dir: string) => [
  ...linesOf(dir, 'paper.ndjson').map((line) => (JSON.parse(line) as { table: string }).table),
  ...linesOf(dir, 'stories.ndjson').flatMap((line) => Object.keys(JSON.parse(line) as object)),
]

/** Actions whose effect random choice seldom leaves in place until the end. */
const STANDING: TestAction[] = [
  { do: 'pin', of: 0, story: 0, leavesInMs: 40 * DAY },
  { do: 'settings', to: { name: 'The Halyard' } },
  { do: 'merge', what: 'topic', of: 0, into: 1 },
  { do: 'redirect', path: '/old', target: '/latest' },
  { do: 'page out', of: 0, edit: { title: 'Who we are' } },
  { do: 'menu', name: 'bar', links: [{ kind: 'address', to: '/latest', name: 'Latest' }] },
  { do: 'front', stories: [0], section: null },
  { do: 'desk plan front', stories: [1], section: null, inMs: DAY },
  { do: 'desk save', n: 2, edit: { sections: [0], text: 'The tide tables.' } },
  { do: 'publish', n: 2, kind: 'minor', inMs: DAY },
  { do: 'withdraw', n: 1, legal: false },
  { do: 'story', headline: 'Tides', edit: {} },
  { do: 'undo publication', n: 4 },
]

/** A story of another system, with the id that it had in feeds there. */
const IMPORTED: TestAction[] = [
  {
    do: 'import',
    id: '1',
    headline: 'Old tides',
    slug: 'old-tides',
    sections: ['world'],
    topics: [],
    authors: [],
    source: null,
    daysAgo: 9,
  },
]

/** Two public stories link to one file, and one of them is withdrawn: the file stays public. */
const SHARED_FILE: TestAction[] = [
  { do: 'story', headline: 'Harbour', edit: { image: 0 } },
  { do: 'change', n: 0, edit: { image: 0, live: 'open' }, kind: 'minor' },
  { do: 'withdraw source', of: 0, isUndone: false },
]

/** A newsletter with an edition that has a story, and one that is planned, which nobody sends elsewhere. */
function addNewsletter({ db }: ReturnType<typeof testNewsroom>): void {
  db.$client.exec(`
    insert into newsletter_lists (id, slug, name, sender_name, sender_address, language, created_at)
      values (1001, 'low-tides', 'Tides', 'The Halyard', 'post@halyard.example', 'en', ${NOON});
    insert into editions (id, list_id, subject, document, slug, filled, state, letter, epoch, created_at, frozen_at)
      values (1001, 1001, 'High water', '{"parts":[]}', '2026-11-24', '{"parts":[]}', 'sending', x'0a', 'e', 1, ${NOON});
    insert into editions (id, list_id, subject, state, epoch, created_at, scheduled_at)
      values (1002, 1001, 'Low water', 'scheduled', (select value from epoch), 1, ${NOON});
    insert into edition_versions (edition_id, version, document, saved_at) values (1001, 1, '{"parts":[]}', 1);
    insert or ignore into edition_stories select 1001, id from articles;
    insert into readers (id, address, normal, hmac, lane, created_at)
      values (1, 'reader@harbour.example', 'reader@harbour.example', 'hmac-of-a-reader', 'rest', 0);
    insert into subscriptions (reader_id, list_id, state, words, form, asked_at)
      values (1, 1001, 'confirmed', 'the words beside the form', '/newsletters', 0);
    insert into sendings (edition_id, reader_id, lane, message_id, return_token, next_at) values (1001, 1, 'rest', 'message-id', 'return-token', 0);
    insert into suppressed (hmac, why, at) values ('hmac-of-another', 'erased', 0);
    insert into voices values ('b', 'B', 'official', null), ('a', 'A', null, 'b');`)
}

test('any newsroom is equal after export and import, and behaves the same afterwards (P-83, P-209)', async () => {
  const seen = new Set<string>()
  const history = fc.array(arbitraryAction, { minLength: 1, maxLength: 40, size: 'max' })
  await fc.assert(
    fc.asyncProperty(history, async (actions) => {
      const from = aRoom()
      openNewsroom(from.db, NOON)
      let now = NOON
      for (const action of actions) {
        now += action.do === 'wait' ? action.ms : MINUTE
        performAction(from.db, action, now)
      }
      addNewsletter(from)
      const { dir, to } = await carried(from, now)
      expect(newsHash(to.db)).toBe(newsHash(from.db))
      const again = path.join(to.dir, 'again')
      await exportNewsroom(to.dir, again, { signal })
      for (const name of LINES) expect(linesOf(again, name)).toEqual(linesOf(dir, name))
      for (const table of tablesIn(dir)) seen.add(table)
      expect(checkNewsroom(to.db, to.dir).filter(({ kind }) => kind !== 'picture')).toEqual([])
      // Work that was scheduled is still scheduled.
      for (const ms of [2 * MINUTE, 2 * DAY, 40 * DAY, 366 * DAY]) {
        for (const { db } of [from, to]) runDueJobs(db, now + ms)
        expect(newsHash(to.db)).toBe(newsHash(from.db))
      }
    }),
    { seed: 20_261_125, numRuns: 20, examples: [[RARE_ACTIONS], [STANDING], [SHARED_FILE], [IMPORTED]] },
  )
  // Every exported table had rows in some run.
  expect([...seen].toSorted()).toEqual([...PAPER, ...STORY].map(({ table }) => getTableName(table)).toSorted())
}, 180_000)

test('newsletters and their editions go along, and nothing is sent elsewhere; their readers stay (P-252)', async () => {
  const from = aRoom()
  openNewsroom(from.db, NOON)
  performAction(from.db, { do: 'story', headline: 'Tides', edit: {} }, NOON)
  addNewsletter(from)
  const { dir, to } = await carried(from)
  const rows = (sql: string) => to.db.$client.prepare(sql).raw().all().map(String)
  expect(rows('select id, state, slug, ended_at, scheduled_at, epoch, letter from editions')).toEqual([
    `1001,sent,2026-11-24,${NOON},,,`,
    '1002,draft,,,,,',
  ])
  expect(rows('select count(*) from edition_stories')).not.toEqual(['0'])
  expect(rows('select count(*) from readers')).toEqual(['0'])
  const written = LINES.map((name) => fs.readFileSync(path.join(dir, name), 'utf8')).join('')
  for (const secret of ['reader@harbour', 'hmac-of-', 'the words beside', 'message-id', 'return-token'])
    expect(written).not.toContain(secret)
})

test('nothing of who may come in leaves the house', async () => {
  const from = aRoom()
  openNewsroom(from.db, NOON)
  for (const who of PEOPLE_ACTIONS) performAction(from.db, { do: 'desk people', who }, NOON)
  const partner = { name: 'The Tarn Post', contact: '', note: '', sections: null, sources: [] }
  addPartner(from.db, SYSTEM, partner, NOON)
  const { dir } = await carried(from)
  const secrets = ['people', 'accounts', 'sessions', 'links', 'api_keys', 'second_factors', 'partners'].flatMap(
    (table) => from.db.$client.prepare<[], Record<string, unknown>>(`select * from ${table}`).all(),
  )
  // A byline is public, and may be a person's name.
  const bylines = from.db.$client.prepare<[], string>('select name from authors').pluck().all()
  const texts = secrets
    .flatMap((row) => Object.values(row))
    .filter((one) => typeof one === 'string' && one.length > 7 && !bylines.includes(one))
  const all = fs
    .readdirSync(dir)
    .map((name) => path.join(dir, name))
    .filter((file) => fs.statSync(file).isFile())
  const written = all.map((file) => fs.readFileSync(file, 'utf8')).join('')
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter((text) => written.includes(String(text)))).toEqual([])
  expect(written).toContain('Harbour')
})

test('a folder that holds something else, and a newsroom that is not empty, are left alone', async () => {
  const from = aRoom()
  openNewsroom(from.db, NOON)
  const foreign = path.join(from.dir, 'foreign')
  fs.mkdirSync(foreign)
  fs.writeFileSync(path.join(foreign, 'letter.txt'), 'Dear')
  await expect(exportNewsroom(from.dir, foreign, { signal })).rejects.toThrow('has other content')
  expect(fs.readdirSync(foreign)).toEqual(['letter.txt'])
  const { dir, to } = await carried(from)
  await expect(importNewsroom(to.db, to.dir, dir, { signal }, LATER)).rejects.toThrow('already has content')
  await expect(importNewsroom(aRoom().db, from.dir, foreign, { signal }, LATER)).rejects.toThrow('not an export')
  fs.appendFileSync(path.join(dir, 'stories.ndjson'), '\n')
  const third = aRoom()
  await expect(importNewsroom(third.db, third.dir, dir, { signal }, LATER)).rejects.toThrow('SHA-256')
  expect(third.db.$client.prepare('select 1 from settings').get()).toBeUndefined()
})

test('an interrupted export or import resumes', async () => {
  const from = aRoom()
  openNewsroom(from.db, NOON)
  for (let n = 0; n < 120; n++)
    performAction(from.db, { do: 'story', headline: `Tides ${n}`, edit: {} }, NOON + n * MINUTE)
  const dir = path.join(from.dir, 'export')
  const ended = new AbortController()
  const half = await exportNewsroom(from.dir, dir, { signal: ended.signal, onProgress: () => ended.abort() })
  expect(half).toBe('interrupted')
  const to = aRoom()
  await expect(importNewsroom(to.db, to.dir, dir, { signal }, LATER)).rejects.toThrow('is unfinished')
  await exportNewsroom(from.dir, dir, { signal })
  const endedToo = new AbortController()
  const onProgress = ({ stories }: { stories: number }) => stories >= 50 && endedToo.abort()
  const halfTaken = await importNewsroom(to.db, to.dir, dir, { signal: endedToo.signal, onProgress }, LATER)
  expect(halfTaken).toBe('interrupted')
  expect(newsHash(to.db)).not.toBe(newsHash(from.db))
  await importNewsroom(to.db, to.dir, dir, { signal }, LATER)
  expect(newsHash(to.db)).toBe(newsHash(from.db))
})

test('every table and column goes with the export, or stays behind for a reason (P-83)', () => {
  const going = [...PAPER, ...STORY].map(({ table }) => getTableName(table))
  expect(everyTable.length).toBeGreaterThan(40)
  expect([...going, ...Object.keys(LEFT_OUT_TABLES)].toSorted()).toEqual(everyTable.map(getTableName).toSorted())
  const columns = [...PAPER, ...STORY].flatMap(({ table }) =>
    Object.values(getTableColumns(table)).map(({ name }) => `${getTableName(table)}.${name}`),
  )
  expect(Object.keys(LEFT_OUT_COLUMNS).filter((name) => !columns.includes(name))).toEqual([])
  // A new column that names a person must be listed here.
  const people = columns.filter((name) => /_by$|person(?!$)/.test(name))
  expect(people.filter((name) => !(name in LEFT_OUT_COLUMNS) && !PRESENCE_ONLY_COLUMNS.includes(name))).toEqual([])
})
