import { eq } from 'drizzle-orm'
import { setRecall } from '#db/commands/recalls/steps/recall-rows.ts'
import { bringBackNext } from '#db/commands/recalls/steps/recall-stories.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { recalls } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Undoes a recall as one act: its stories are public again as they were, with their dates; the first with this
 * transaction, the rest in batches. Stories that were changed since stay as they are, with the reason. A picture comes
 * back if nothing else keeps it out. `now` in ms UTC.
 */
export const undoRecall = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-found' | 'not-allowed' | 'not-possible'> =>
  write(db, (tx) => {
    if (!can(actor, 'article.withdraw')) return refuse('not-allowed')
    const row = tx.select().from(recalls).where(eq(recalls.id, id)).get()
    if (!row) return refuse('not-found')
    // The end of rights ends with a new date.
    if (row.state !== 'done' || row.cause !== 'person') return refuse('not-possible')
    setRecall(tx, row, { state: 'undoing', undoneBy: actor.id, checkAt: null })
    record(tx, { what: 'recall.undo-begun', actor, now, details: { recall: id, title: row.title } })
    bringBackNext(tx, actor, row, now)
    return ok(null)
  })
