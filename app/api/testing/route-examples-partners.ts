import type { Prepared } from '#app/api/testing/route-example.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import type { Db } from '#db/engine/open.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/** Prepares the routes that manage partners, and those that partners call. */
export function partnerRouteExamples(db: Db): Record<string, () => Prepared> {
  const partner = () => {
    const facts = { name: 'Meridian Wire', contact: '', note: '', sections: null, sources: [] }
    const added = addPartner(db, SYSTEM, facts, Date.now())
    if (!added.ok) throw new Error(added.code)
    return added.value.id
  }
  return {
    '/api/partners/[id]': () => ({ id: partner() }),
    '/api/partner/stories/[id]': () => ({ id: 1 }),
  }
}
