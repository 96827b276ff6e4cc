import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Note } from '#db/engine/change-log.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { FILL_SCHEMA } from '#db/page-store/fill-state.ts'

/** Raised with each change of the tables below: a store of another version is made anew. */
const VERSION = 2

/**
 * `state` has one row: the highest position in the change log that the store saw. `pages.id` is the order of writing,
 * and a page that is replaced gets a new one; none is used twice, since a sweep skips what an earlier one looked at.
 * Bodies stand apart, so that a sweep over all pages reads none of them.
 */
const SCHEMA = `
create table state (
  id integer primary key check (id = 1), version integer not null, build text not null,
  epoch text not null, seq integer not null, swept_at integer not null default 0
) strict;
create table pages (
  id integer primary key autoincrement, key text not null unique, build text not null, epoch text not null, seq integer not null,
  is_page integer not null, tags text not null, about text not null, crc integer not null
) strict;
create index others on pages (id) where is_page = 0;
create table bodies (id integer primary key, body blob not null) strict;
`

const failedMark = (dataDir: string): string => path.join(dataDir, 'pages.failed')

/** Turns the store off until the next start, in every process: its file may be damaged. */
export const markFailed = (dataDir: string): void => fs.writeFileSync(failedMark(dataDir), '')

export const hasFailed = (dataDir: string): boolean => fs.existsSync(failedMark(dataDir))

/** `isFilled`: a store that is made anew is filled by itself. */
type Options = { build: string; maxBytes: number; note: Note; isFilled?: boolean }

/**
 * Makes the store of pages ready for a start of the server, before its processes start; nobody else makes or removes
 * it. A store of another build or epoch, one that saw a later position than the database has, and one that failed are
 * removed. With `maxBytes` 0 there is none. Returns true if there is a store; throws if it cannot be made.
 */
export function preparePageStore(dataDir: string, { build, maxBytes, note, isFilled = true }: Options): boolean {
  const isKept = maxBytes > 0 && !hasFailed(dataDir) && isUsable(dataDir, build, note)
  if (!isKept) removePageStore(dataDir)
  if (maxBytes > 0 && !isKept) makePageStore(dataDir, { build, note, isFilled })
  return maxBytes > 0
}

function isUsable(dataDir: string, build: string, note: Note): boolean {
  if (!fs.existsSync(pageStoreFile(dataDir))) return false
  let client: Database.Database | undefined
  try {
    client = new Database(pageStoreFile(dataDir), { timeout: 1_000 })
    const seen = client.prepare<[], Note & { version: number; build: string }>('select * from state').get()
    if (seen?.version !== VERSION || seen.build !== build) return false
    return seen.epoch === note.epoch && seen.seq <= note.seq
  } catch {
    return false
  } finally {
    client?.close()
  }
}

function removePageStore(dataDir: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) fs.rmSync(pageStoreFile(dataDir) + end, { force: true })
  fs.rmSync(failedMark(dataDir), { force: true })
}

function makePageStore(
  dataDir: string,
  { build, note: { epoch, seq }, isFilled }: Required<Omit<Options, 'maxBytes'>>,
): void {
  const file = pageStoreFile(dataDir)
  fs.closeSync(fs.openSync(file, 'wx', 0o600))
  const client = new Database(file)
  try {
    client.pragma('auto_vacuum=INCREMENTAL')
    client.pragma('journal_mode=WAL')
    client.transaction(() => {
      client.exec(SCHEMA + FILL_SCHEMA)
      client
        .prepare('insert into state (id, version, build, epoch, seq) values (1, ?, ?, ?, ?)')
        .run(VERSION, build, epoch, seq)
      if (!isFilled) client.exec("update fill set state = 'paused'")
    })()
  } finally {
    client.close()
  }
}
