import { sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { inList } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { missingPaths } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

export type MissingPath = { path: string; count: number; referrerHost: string | null }

/** Rows of the list. Of more, those that are asked for least go. */
export const MAX_MISSING_PATHS = 5_000
/** Requests from which a path is stored: fewer are somebody's slip. */
export const LISTED_FROM = 3

const ADDED = {
  count: sql`count + excluded.count`,
  referrerHost: sql`coalesce(excluded.referrer_host, referrer_host)`,
  lastAt: sql`excluded.last_at`,
}
const IS_TOO_MANY = sql`path in (select path from ${missingPaths} order by count, last_at
  limit max(0, (select count(*) from ${missingPaths}) - ${MAX_MISSING_PATHS}))`

/**
 * Adds requests for paths where nothing is, in one transaction: to the list if the path is on it, or was asked for three
 * times by now. Returns the paths that are on the list; the caller keeps the others. `now` is ms UTC.
 */
export function saveMissingPaths(db: Db, paths: readonly MissingPath[], now: number) {
  return write(db, (tx) => {
    const isAsked = inList(missingPaths.path, sql`${JSON.stringify(paths.map(({ path }) => path))}`)
    const stored = tx.select().from(missingPaths).where(isAsked).all()
    const known = new Set(stored.map(({ path }) => path))
    const listed = paths.filter(({ path, count }) => count >= LISTED_FROM || known.has(path))
    const onConflict = { target: missingPaths.path, set: ADDED }
    const rows = listed.map((one) => ({ ...one, lastAt: now }))
    for (const row of rows) tx.insert(missingPaths).values(row).onConflictDoUpdate(onConflict).run()
    if (listed.length > 0) tx.delete(missingPaths).where(IS_TOO_MANY).run()
    return ok(listed.map(({ path }) => path))
  })
}
