import type { RouteExample } from '#app/api/testing/route-example.ts'
import { planFrontAt } from '#db/commands/front/plan-front.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import type { Db } from '#db/engine/open.ts'
import { emptyFront } from '#domain/article/front-slots.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

/** Returns a valid request for every route of the front. */
export function frontRouteExamples(db: Db): Record<string, () => RouteExample> {
  const frontVersion = () =>
    db.$client.prepare<[], { version: number }>('select version from fronts').get()?.version ?? 0
  const nothing = () => ({})
  return {
    'GET /api/front': nothing,
    'PUT /api/front': () => ({ body: { version: frontVersion(), slots: {} } }),
    'GET /api/front/sheet': nothing,
    'POST /api/front/sheet': () => ({ body: { slots: { layout: 'live' } } }),
    'GET /api/front/versions': nothing,
    'POST /api/front/versions/[n]/restoration': () => {
      const { version } = saved(saveFront(db, SYSTEM, { version: frontVersion(), slots: emptyFront() }, Date.now()))
      return { n: version, body: { version } }
    },
    'GET /api/front/planned': nothing,
    'POST /api/front/planned': () => ({ body: { version: frontVersion(), slots: {}, at: Date.now() + 86_400_000 } }),
    'DELETE /api/front/planned/[id]': () => {
      const planned = { version: frontVersion(), slots: emptyFront(), at: Date.now() + 86_400_000 }
      return { id: saved(planFrontAt(db, SYSTEM, planned, Date.now())).id, body: {} }
    },
    'GET /api/front/leads': nothing,
  }
}

function saved<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
