import { and, isNotNull, sql } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { isWithoutLink } from '#db/queries/outbox/without-link.ts'
import { outbox } from '#db/schema/tables.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

/** Retries every delivery that was given up and can be sent again. Returns how many. `now` in ms UTC. */
export function retryGivenUp(db: Db, now: number): number {
  let count = 0
  write(db, (tx) => {
    // A letter with a one-time link is not retried, but made anew with another link; one that is too old is refused.
    const isTaken = sql`coalesce(${outbox.payload} ->> '$.until', ${now + 1}) > ${now}`
    const isGivenUp = and(isNotNull(outbox.doneAt), isNotNull(outbox.lastError), isWithoutLink, isTaken)
    const again = tx.update(outbox).set({ attempts: 0, dueAt: now, doneAt: null }).where(isGivenUp)
    const rows = again.returning(columns(outbox, 'id', 'kind')).all()
    for (const { id: delivery, kind } of rows)
      record(tx, { what: 'delivery.retried', actor: SYSTEM, now, details: { delivery, kind } })
    count = rows.length
    return ok(null)
  })
  return count
}
