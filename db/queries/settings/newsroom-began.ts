import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/**
 * When the newsroom was set up (ms UTC): the first entry of the audit log, which nobody edits; 0 if there is none. It
 * dates a feed that never had an item. No page depends on it: the first entry stays the first.
 */
export function newsroomBegan(db: Readable): number {
  return statement<{ at: number }>(db, 'select at from events order by id limit 1').get()?.at ?? 0
}
