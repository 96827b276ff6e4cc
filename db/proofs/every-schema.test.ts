import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stageBackup } from '#db/backup/restore-backup.ts'
import { planRollback, rollBack } from '#db/backup/roll-back.ts'
import { planRefill, refillSearch } from '#db/commands/search/refill-search.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { schemaState } from '#db/engine/schema-state.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import {
  contentOf,
  dataFolderOf,
  makeEverySchema,
  schemaNames,
  versionOfSchema,
} from '#db/proofs/testing/schemas/database-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { signInFacts } from '#db/queries/people/sign-in-facts.ts'
import { authorPage } from '#db/queries/taxonomy/author-view.ts'
import { topicPage } from '#db/queries/taxonomy/topic-view.ts'
import { someOf } from '#db/sample/testing/some-of.ts'

const names = schemaNames()
const newest = names.at(-1) ?? ''
/** The first two, the last two, and every sixth or, in `npm run test:long`, third: each migration moves the choice. */
const chosen = new Set([
  ...names.slice(0, 2),
  ...someOf(names, process.env['EVERY_SCHEMA'] === 'yes' ? 3 : 6, names.length - 1),
  ...names.slice(-2),
])
/** Tables that a migration empties or takes rows from on purpose, and which. */
const MAY_LOSE: Record<string, string> = {
  quotes: '0008-updated-stories-and-quotes.sql',
  outbox: '0023-no-hub-of-our-own.sql',
  // The hub's; those of newsletters have the name since 0061.
  subscriptions: '0023-no-hub-of-our-own.sql',
  search_index: '0031-forms-of-words.sql',
}
/** Tables that a rollback changes on purpose. */
const NEW_HISTORY = ['epoch', 'changes', 'sessions', 'links', 'second_steps', 'clock']

let dir: string
beforeAll(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-schemas-'))
  makeEverySchema(dir)
}, 60_000)
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

const counts = (tables: Record<string, unknown[]>) =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]))

test('every table of every schema holds rows', () => {
  const empty = names.flatMap((name) =>
    Object.entries(counts(contentOf(path.join(dir, `${name}.db`)).tables))
      .filter(([, count]) => count === 0)
      .map(([table]) => `${name} ${table}`),
  )
  expect(empty).toEqual([])
})

describe.each([...chosen])('a database of %s', (name) => {
  test('is no strange schema: a restore takes it', () => {
    const staging = dataFolderOf(dir, name)
    fs.rmSync(databaseFile(staging))
    expect(stageBackup(path.join(dir, `${name}.db`), staging)).toMatchObject({ what: { stories: 4 } })
    const db = openDatabase(databaseFile(staging), { mode: 'read', busyTimeoutMs: 1_000 })
    expect(schemaState(db)).toMatchObject({ pending: [], unknown: [], differences: [] })
    db.$client.close()
  })

  test('comes to the newest schema with its rows, and readers find its story (P-120)', () => {
    const dataDir = dataFolderOf(dir, name)
    const before = counts(contentOf(databaseFile(dataDir)).tables)
    expect(migrate(dataDir)).toEqual(names.filter((one) => one > name))
    expect(migrate(dataDir)).toEqual([])
    const { schema, tables } = contentOf(databaseFile(dataDir))
    expect(schema).toEqual(contentOf(path.join(dir, `${newest}.db`)).schema)
    const lost = Object.entries(counts(tables)).filter(
      ([table, count]) => count < (before[table] ?? 0) && name >= (MAY_LOSE[table] ?? ''),
    )
    expect(lost).toEqual([])
    const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 1_000 })
    try {
      planRefill(db)
      while (refillSearch(db, 1) > 0);
      expect(checkNewsroom(db, dataDir)).toEqual([])
      const lists = [topicPage(db, { slug: 'tides', page: 1 }), authorPage(db, { slug: 'ana-brekken', page: 1 })]
      expect(articlePage(db, { slug: 'spring-tide' })).toMatchObject({
        headline: 'Spring tide',
        topics: [{ slug: 'tides' }],
      })
      expect(lists.map((page) => page?.list.items.map((story) => story.id))).toEqual([[5], [5]])
      expect(JSON.stringify(frontPage(db))).toContain('Spring tide')
      if (name >= '0002') expect(signInFacts(db, 'ana@halyard.example')).toMatchObject({ hashed: 'argon2id of Ana' })
    } finally {
      db.$client.close()
    }
  })

  if (name === newest) return
  test('comes back by a rollback as it was, and what was written since is told and kept', () => {
    const dataDir = dataFolderOf(dir, name)
    const before = contentOf(databaseFile(dataDir))
    migrate(dataDir, undefined, { version: '9.0.0' })
    const client = new Database(databaseFile(dataDir))
    client.exec(`insert into articles (id, slug, headline, language, created_at, saved_at, document)
        values (90, 'new-moon', 'New moon', 'en', 1, 3000, '{"version":1,"blocks":[]}');
      insert into people (id, name, email, role, created_at, updated_at)
        values ('p9', 'Cleo Ames', 'cleo@halyard.example', 'admin', 1, 1);
      update articles set version = version + 1, saved_at = 4000 where id = 6;
      insert into changes values ('article:90', 99, 3000)`)
    client.close()

    const plan = planRollback(dataDir)
    expect(plan).toMatchObject({ newestMigration: name, version: versionOfSchema(name), stories: 4 })
    expect(plan.undone).toEqual(names.filter((one) => one > name))
    expect(plan.lost?.stories.map((story) => [story.headline, story.isNew])).toEqual([
      ['Neap tide', false],
      ['New moon', true],
    ])
    expect(plan.lost?.people).toContain('Cleo Ames')
    const { aside, wasVouchedFor } = rollBack(dataDir, plan, 5_000)
    expect(wasVouchedFor).toBe(true)

    const after = contentOf(databaseFile(dataDir))
    expect(after.schema).toEqual(before.schema)
    for (const [table, rows] of Object.entries(before.tables))
      if (!NEW_HISTORY.includes(table)) expect([table, after.tables[table]]).toEqual([table, rows])
    expect(after.tables['epoch']).not.toEqual(before.tables['epoch'])
    expect(after.tables['changes']).toContainEqual(expect.stringContaining('article:90'))
    expect([after.tables['sessions'] ?? [], after.tables['links'] ?? [], after.tables['clock'] ?? []]).toEqual([
      [],
      [],
      [],
    ])
    expect(contentOf(aside ?? '').tables['people']).toContainEqual(expect.stringContaining('Cleo Ames'))
    expect(() => planRollback(dataDir)).toThrow(/taken back already/)
    // The next upgrade begins from there.
    expect(migrate(dataDir)).toEqual(names.filter((one) => one > name))
  })
})
