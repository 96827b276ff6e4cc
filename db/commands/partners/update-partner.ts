import { eq } from 'drizzle-orm'
import { type ScopeRefusal, savePartnerScope } from '#db/commands/partners/steps/save-partner-scope.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { partners } from '#db/schema/tables.ts'
import type { PartnerChange } from '#domain/partners/partner-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Refused = 'not-allowed' | 'not-found' | ScopeRefusal

/** Changes a partner's name, contact and note, or the scope of its contract, from the next request on. */
export function updatePartner(
  db: Db,
  actor: Actor,
  { id, ...change }: PartnerChange & { id: number },
  now: number,
): Result<null, Refused> {
  return write(db, (tx) => {
    if (!can(actor, 'partner.manage')) return refuse('not-allowed')
    const before = tx.select({ name: partners.name }).from(partners).where(eq(partners.id, id)).get()
    if (!before) return refuse('not-found')
    const { name = before.name, contact, note, ...scope } = change
    tx.update(partners).set({ name, contact, note }).where(eq(partners.id, id)).run()
    const saved = savePartnerScope(tx, id, scope)
    if (!saved.ok) return saved
    const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]))
    record(tx, { what: 'partner.changed', actor, now, details: { partner: id, name, fields } })
    return ok(null)
  })
}
