import { savePartnerScope } from '#db/commands/partners/steps/save-partner-scope.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { partners } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'
import type { PartnerFacts } from '#domain/partners/partner-views.ts'
import { ok } from '#domain/result.ts'

/** Prefix of every partner's token, so that a leaked one is recognised. */
export const PARTNER_PREFIX = 'bsp_'

/** Adds a partner that takes stories by contract, and returns its token, which is not stored and never shown again. */
export const addPartner = commandFor(
  'partner.manage',
  (tx, { name, contact, note, ...scope }: PartnerFacts, { actor, now }) => {
    const { token, tokenHash } = newToken(PARTNER_PREFIX)
    const times = { tokenMadeAt: now, createdAt: now, createdBy: actor.id }
    const row = { name, contact, note, tokenHash, hint: token.slice(-4), ...times }
    const { id } = tx.insert(partners).values(row).returning({ id: partners.id }).get()
    const saved = savePartnerScope(tx, id, scope)
    if (!saved.ok) return saved
    record(tx, { what: 'partner.added', actor, now, details: { partner: id, name } })
    return ok({ id, token })
  },
)
