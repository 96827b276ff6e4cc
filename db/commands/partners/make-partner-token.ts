import { eq } from 'drizzle-orm'
import { PARTNER_PREFIX } from '#db/commands/partners/add-partner.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { partners } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'
import { ok, refuse } from '#domain/result.ts'

/** Replaces a partner's token and returns the new one, this once; the old one is invalid from now on. */
export const makePartnerToken = commandFor('partner.manage', (tx, { id }: { id: number }, { actor, now }) => {
  const partner = tx.select().from(partners).where(eq(partners.id, id)).get()
  if (!partner) return refuse('not-found')
  if (partner.endedAt !== null) return refuse('partner-ended')
  const { token, tokenHash } = newToken(PARTNER_PREFIX)
  const made = { tokenHash, hint: token.slice(-4), tokenMadeAt: now, pausedAt: null }
  tx.update(partners).set(made).where(eq(partners.id, id)).run()
  record(tx, { what: 'partner.token-made', actor, now, details: { partner: id, name: partner.name } })
  return ok({ id, token })
})
