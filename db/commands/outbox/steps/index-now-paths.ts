import { lte } from 'drizzle-orm'
import type { Db, Readable } from '#db/engine/open.ts'
import { indexnowPaths } from '#db/schema/tables.ts'

type Waiting = { id: number; path: string }

/** The paths that wait for IndexNow, the oldest change first. */
export const waitingIndexNow = (db: Readable, limit: number): Waiting[] =>
  db.select().from(indexnowPaths).orderBy(indexnowPaths.id).limit(limit).all()

/** Deletes the paths that were sent. A path that changed again meanwhile has a larger id, and stays. */
export function forgetIndexNow(db: Db, upTo: number): void {
  db.delete(indexnowPaths).where(lte(indexnowPaths.id, upTo)).run()
}
