import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { ok } from '#domain/result.ts'

export type MissingPath = { path: string; count: number; referrerHost: string | null }

/** Rows of the list. Of more, those that are asked for least go. */
export const MAX_MISSING_PATHS = 5_000
/** Requests from which a path is stored: fewer are somebody's slip. */
export const LISTED_FROM = 3

const ADD = `insert into missing_paths (path, count, referrer_host, last_at) values (?, ?, ?, ?)
  on conflict (path) do update set count = count + excluded.count,
    referrer_host = coalesce(excluded.referrer_host, referrer_host), last_at = excluded.last_at`
const TRIM = `delete from missing_paths where path in
  (select path from missing_paths order by count, last_at limit max(0, (select count(*) from missing_paths) - ?))`

/**
 * Adds requests for paths where nothing is, in one transaction: to the list if the path is on it, or was asked for three
 * times by now. Returns the paths that are on the list; the caller keeps the others. `now` is ms UTC.
 */
export function saveMissingPaths(db: Db, paths: readonly MissingPath[], now: number) {
  return write(db, (tx) => {
    const isListed = statement(tx, 'select 1 from missing_paths where path = ?')
    const add = statement(tx, ADD)
    const listed = paths.filter(({ path, count }) => count >= LISTED_FROM || isListed.get(path) !== undefined)
    for (const { path, count, referrerHost } of listed) add.run(path, count, referrerHost, now)
    if (listed.length > 0) statement(tx, TRIM).run(MAX_MISSING_PATHS)
    return ok(listed.map(({ path }) => path))
  })
}
