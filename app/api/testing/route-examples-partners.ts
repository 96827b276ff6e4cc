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
    'DELETE /api/partners/[id]/pause': () => {
      const id = partner()
      db.$client.prepare('update partners set paused_at = 1 where id = ?').run(id)
      return { id }
    },
    '/api/partner/stories/[id]': () => ({ id: 1 }),
  }
}
