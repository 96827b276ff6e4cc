import { eq } from 'drizzle-orm'
import { savePartnerScope } from '#db/commands/partners/steps/save-partner-scope.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { partners } from '#db/schema/tables.ts'
import type { PartnerChange } from '#domain/partners/partner-views.ts'
import { ok, refuse } from '#domain/result.ts'

/** Changes a partner's name, contact and note, or the scope of its contract, from the next request on. */
export const updatePartner = commandFor(
  'partner.manage',
  (tx, { id, ...change }: PartnerChange & { id: number }, { actor, now }) => {
    const before = tx.select({ name: partners.name }).from(partners).where(eq(partners.id, id)).get()
    if (!before) return refuse('not-found')
    const { name = before.name, contact, note, ...scope } = change
    tx.update(partners).set({ name, contact, note }).where(eq(partners.id, id)).run()
    const saved = savePartnerScope(tx, id, scope)
    if (!saved.ok) return saved
    const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]))
    record(tx, { what: 'partner.changed', actor, now, details: { partner: id, name, fields } })
    return ok(null)
  },
)
