import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { partners } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Lets a partner's token work again that a restore paused. Refused: `not-allowed`; `not-found` for one that is not paused
 * or has ended.
 */
export const resumePartner = commandFor('partner.manage', (tx, { id }: { id: number }, { actor, now }) => {
  const isPaused = and(eq(partners.id, id), isNull(partners.endedAt), isNotNull(partners.pausedAt))
  const partner = tx.update(partners).set({ pausedAt: null }).where(isPaused).returning({ name: partners.name }).get()
  if (!partner) return refuse('not-found')
  record(tx, { what: 'partner.resumed', actor, now, details: { partner: id, name: partner.name } })
  return ok(null)
})
