import { inArray } from 'drizzle-orm'
import { bringBackNext, takeOutNext } from '#db/commands/recalls/steps/recall-stories.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { recalls } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/**
 * Goes on with the oldest recall that is under way by one batch, in the name of whoever began it: a step of the
 * scheduler, which comes back at once while there is more, so that other due work and writers have their turn. A recall
 * whose process was killed goes on the same way, since each batch is one transaction. `now` in ms UTC.
 */
export function continueRecalls(db: Db, now: number): void {
  write(db, (tx) => {
    const isUnderWay = inArray(recalls.state, ['going', 'undoing'])
    const row = tx.select().from(recalls).where(isUnderWay).orderBy(recalls.id).limit(1).get()
    if (row?.state === 'going') takeOutNext(tx, { ...SYSTEM, id: row.by }, row, now)
    if (row?.state === 'undoing') bringBackNext(tx, { ...SYSTEM, id: row.undoneBy }, row, now)
    return ok(null)
  })
}
