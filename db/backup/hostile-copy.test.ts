import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBackup } from '#db/backup/make-backup.ts'
import { manifestFile, sha256Of } from '#db/backup/manifest.ts'
import { StrangeSchema } from '#db/backup/require-own-schema.ts'
import { RestoreRefused, restoreBackup, stageBackup } from '#db/backup/restore-backup.ts'
import { openDatabase } from '#db/engine/open.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, MINUTE, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
let copy: string
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  aStory(paper.db, 'Tides')
  copy = path.join(paper.dir, 'elsewhere/copy.db')
  makeBackup(paper.dir, copy, NOON)
  // A manifest is no protection: it can be forged too, or left out.
  fs.rmSync(manifestFile(copy))
})
afterEach(() => paper.close())

function change(sql: string): void {
  const client = new Database(copy)
  client.unsafeMode(true)
  client.pragma('writable_schema=ON')
  client.exec(sql)
  client.close()
}

function reopen(): void {
  paper.db.$client.close()
  paper.db = openDatabase(paper.file, { mode: 'write', busyTimeoutMs: 500 })
}

/** Tries to restore the copy, and says why that was refused. */
function refusal(options = {}): unknown {
  const hash = newsHash(paper.db)
  paper.db.$client.close()
  try {
    restoreBackup(paper.dir, copy, NOON + MINUTE, options)
    return null
  } catch (error) {
    reopen()
    expect(newsHash(paper.db)).toBe(hash)
    return error
  } finally {
    reopen()
    expect(fs.readdirSync(paper.dir)).not.toContain('restoring')
  }
}

/** A query that does not end. */
const ENDLESS = '(with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n)'
const named = (object: string) =>
  expect.objectContaining({ message: expect.stringContaining(object) as string }) as Error

describe.each([
  [
    'a trigger that never ends',
    `create trigger hold after update on epoch begin select ${ENDLESS}; end`,
    'trigger hold',
  ],
  [
    'a trigger that makes an admin a reporter',
    "create trigger lower after update on epoch begin update people set role = 'reporter'; end",
    'trigger lower',
  ],
  [
    'an audit log that can be edited',
    "delete from sqlite_schema where type = 'trigger' and tbl_name = 'events'",
    'events',
  ],
  [
    'a view in the place of the list of migrations',
    `drop table migrations; create view migrations as select ${ENDLESS}`,
    'migrations',
  ],
  ['a view in the place of a table', `drop table epoch; create view epoch as select ${ENDLESS} as value`, 'view epoch'],
  ['an index of its own', "create index slow on epoch (value || 'x')", 'index slow'],
  [
    'a table with a check of its own',
    "update sqlite_schema set sql = replace(sql, 'value text', 'value text check (length(value) < 9)') where name = 'epoch'",
    'epoch',
  ],
])('a copy with %s (P-406)', (_, sql, object) => {
  test('is refused before it runs, named, and leaves the newsroom as it was', () => {
    change(sql)
    expect(() => stageBackup(copy, fs.mkdtempSync(path.join(paper.dir, 'staging-')))).toThrow(object)
    expect(refusal()).toEqual(named(object))
  })
})

test('the terminal restores a changed schema when it is told to, and a check says what it has', () => {
  change('create index of_the_house on topics (name)')
  expect(refusal()).toBeInstanceOf(StrangeSchema)
  expect(refusal({ despiteSchema: true })).toBeNull()
  expect(checkNewsroom(paper.db, paper.dir).map(({ says }) => says)).toEqual([
    'The schema differs from what its migrations make: the index of_the_house is no part of Broadsheet.',
  ])
})

test('a copy that was swapped after its preview is refused (P-408)', () => {
  const seen = sha256Of(copy)
  change("update articles set headline = 'Swapped'")
  const why = refusal({ sha256: seen })
  expect(why).toBeInstanceOf(RestoreRefused)
  expect(why).toEqual(named('is not what was previewed'))
  expect(refusal({ sha256: sha256Of(copy) })).toEqual(null)
})
