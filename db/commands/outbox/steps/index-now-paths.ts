import type { Db, Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

type Waiting = { id: number; path: string }

/** The paths that wait for IndexNow, the oldest change first. */
export const waitingIndexNow = (db: Readable, limit: number): Waiting[] =>
  statement<Waiting>(db, 'select id, path from indexnow_paths order by id limit ?').all(limit)

/** Deletes the paths that were sent. A path that changed again meanwhile has a larger id, and stays. */
export function forgetIndexNow(db: Db, upTo: number): void {
  statement(db, 'delete from indexnow_paths where id <= ?').run(upTo)
}
