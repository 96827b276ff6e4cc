import type { RouteExample } from '#app/api/testing/route-example.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import type { Db } from '#db/engine/open.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/** Returns a valid request for every route that manages partners, and for those that partners call. */
export function partnerRouteExamples(db: Db): Record<string, () => RouteExample> {
  const partner = () => {
    const facts = { name: 'Meridian Wire', contact: '', note: '', sections: null, sources: [] }
    const added = addPartner(db, SYSTEM, facts, Date.now())
    if (!added.ok) throw new Error(added.code)
    return added.value.id
  }
  return {
    'GET /api/partners': () => ({}),
    'POST /api/partners': () => ({ body: { name: 'Coast Radio' } }),
    'PUT /api/partners/[id]': () => ({ id: partner(), body: { note: 'Renewed in March.' } }),
    'DELETE /api/partners/[id]': () => ({ id: partner(), body: {} }),
    'POST /api/partners/[id]/token': () => ({ id: partner(), body: {} }),
    'GET /api/partner/stories': () => ({}),
    'GET /api/partner/feed.xml': () => ({}),
    'GET /api/partner/feed.atom': () => ({}),
    'GET /api/partner/stories/[id]': () => ({ id: 1 }),
  }
}
