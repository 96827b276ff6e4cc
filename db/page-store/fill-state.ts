import fs from 'node:fs'
import Database from 'better-sqlite3'
import { pageStoreFile } from '#db/engine/page-store-history.ts'

export type FillState = 'running' | 'paused' | 'done'
export type FillOrder = 'fill' | 'pause' | 'resume'

/** How far the store is filled. Counts are of addresses; times in ms UTC, 0: never. */
export type FillProgress = {
  state: FillState
  /** Position at which a web process that starts goes on. */
  after: string
  /** Addresses that there are, that were looked at, and of those that were rendered or failed. */
  total: number
  looked: number
  drawn: number
  failed: number
  beganAt: number
  changedAt: number
}
/** Counts that a web process reports. */
export type FillReport = Pick<FillProgress, 'after' | 'total' | 'looked' | 'drawn' | 'failed'> & {
  /** Set when it ends: all addresses were looked at, or the store is full enough. */
  isDone: boolean
}

/** Table `fill` with its one row; a store that is made anew is filled by the next web process. */
export const FILL_SCHEMA = `
create table fill (
  id integer primary key check (id = 1), state text not null, after text not null default '',
  total integer not null default 0, looked integer not null default 0, drawn integer not null default 0,
  failed integer not null default 0, began_at integer not null default 0, changed_at integer not null default 0
) strict;
insert into fill (id, state) values (1, 'running');
`

const READ = `select state, after, total, looked, drawn, failed, began_at as beganAt, changed_at as changedAt from fill`

const BEGIN = `update fill set state = 'running', after = '', total = 0, looked = 0, drawn = 0, failed = 0,
  began_at = max(began_at + 1, ?), changed_at = ?`

export const fillOf = (client: Database.Database): FillProgress | null =>
  client.prepare<[], FillProgress>(READ).get() ?? null

/** Records progress, unless somebody paused it meanwhile or began it anew: then only what they said counts. */
export function reportFill(client: Database.Database, report: FillReport, beganAt: number, now: number): void {
  client
    .prepare(
      `update fill set after = :after, total = :total, looked = :looked, drawn = :drawn, failed = :failed,
         state = case when state = 'running' and :isDone then 'done' else state end, changed_at = :now
       where began_at = :beganAt`,
    )
    .run({ ...report, isDone: Number(report.isDone), beganAt, now })
}

/**
 * Begins to fill the store again after a sweep that found most of it out of date, as after a change that every page
 * shows. A fill under way begins anew, since what it made is old; one that was paused waits. `now` in ms UTC.
 */
export function fillIfMostIsOld(client: Database.Database, { isMostOld }: { isMostOld: boolean }, now: number): void {
  if (isMostOld) client.prepare(`${BEGIN} where state <> 'paused'`).run(now, now)
}

/** The store as the terminal shows it. */
export type StoreView = { fill: FillProgress; pages: number; bytes: number }

/** Reads the store of a data folder; null if there is none, or it cannot be read. */
export function readStore(dataDir: string): StoreView | null {
  return withStore(dataDir, { readonly: true }, (client) => {
    const fill = fillOf(client)
    const pages = client.prepare<[], number>('select count(*) from pages').pluck().get() ?? 0
    const [size, used, free] = (['page_size', 'page_count', 'freelist_count'] as const).map((name) =>
      Number(client.pragma(name, { simple: true })),
    )
    return fill && { fill, pages, bytes: (size ?? 0) * ((used ?? 0) - (free ?? 0)) }
  })
}

/**
 * Begins to fill the store of a data folder, pauses that, or goes on. A running server obeys within a second; otherwise
 * the next start does. False if there is no store. `now` in ms UTC.
 */
export function orderFill(dataDir: string, order: FillOrder, now: number): boolean {
  const done = withStore(dataDir, { readonly: false }, (client) => {
    if (order === 'pause') client.exec(`update fill set state = 'paused' where state = 'running'`)
    else if (order === 'resume') client.exec(`update fill set state = 'running' where state = 'paused'`)
    else client.prepare(BEGIN).run(now, now)
    return true
  })
  return done ?? false
}

function withStore<T>(
  dataDir: string,
  options: { readonly: boolean },
  work: (client: Database.Database) => T,
): T | null {
  const file = pageStoreFile(dataDir)
  if (!fs.existsSync(file)) return null
  const client = new Database(file, { ...options, fileMustExist: true, timeout: 5_000 })
  try {
    return work(client)
  } finally {
    client.close()
  }
}
