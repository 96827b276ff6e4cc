import { eq } from 'drizzle-orm'
import { type NewPartner, PARTNER_PREFIX } from '#db/commands/partners/add-partner.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { partners } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Replaces a partner's token and returns the new one, this once; the old one is invalid from now on. */
export function makePartnerToken(
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<NewPartner, 'not-allowed' | 'not-found' | 'partner-ended'> {
  return write(db, (tx) => {
    if (!can(actor, 'partner.manage')) return refuse('not-allowed')
    const partner = tx.select().from(partners).where(eq(partners.id, id)).get()
    if (!partner) return refuse('not-found')
    if (partner.endedAt !== null) return refuse('partner-ended')
    const { token, tokenHash } = newToken(PARTNER_PREFIX)
    const made = { tokenHash, hint: token.slice(-4), tokenMadeAt: now, pausedAt: null }
    tx.update(partners).set(made).where(eq(partners.id, id)).run()
    record(tx, { what: 'partner.token-made', actor, now, details: { partner: id, name: partner.name } })
    return ok({ id, token })
  })
}
