import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { partners } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Lets a partner's token work again that a restore paused. Refused: `not-allowed`; `not-found` for one that is not paused
 * or has ended.
 */
export function resumePartner(
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'partner.manage')) return refuse('not-allowed')
    const isPaused = and(eq(partners.id, id), isNull(partners.endedAt), isNotNull(partners.pausedAt))
    const partner = tx.update(partners).set({ pausedAt: null }).where(isPaused).returning({ name: partners.name }).get()
    if (!partner) return refuse('not-found')
    record(tx, { what: 'partner.resumed', actor, now, details: { partner: id, name: partner.name } })
    return ok(null)
  })
}
