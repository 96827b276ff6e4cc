import { and, eq, isNull } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { partners } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Ends a partner's access from the next request on. Its contract and its counts of use stay readable. */
export function endPartner(
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'partner.manage')) return refuse('not-allowed')
    const isOpen = and(eq(partners.id, id), isNull(partners.endedAt))
    const ended = tx.update(partners).set({ endedAt: now }).where(isOpen).returning({ name: partners.name }).get()
    if (!ended) return refuse('not-found')
    record(tx, { what: 'partner.ended', actor, now, details: { partner: id, name: ended.name } })
    return ok(null)
  })
}
