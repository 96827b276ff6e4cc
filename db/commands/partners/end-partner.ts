import { and, eq, isNull } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { partners } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/** Ends a partner's access from the next request on. Its contract and its counts of use stay readable. */
export const endPartner = commandFor('partner.manage', (tx, { id }: { id: number }, { actor, now }) => {
  const isOpen = and(eq(partners.id, id), isNull(partners.endedAt))
  const ended = tx.update(partners).set({ endedAt: now }).where(isOpen).returning({ name: partners.name }).get()
  if (!ended) return refuse('not-found')
  record(tx, { what: 'partner.ended', actor, now, details: { partner: id, name: ended.name } })
  return ok(null)
})
