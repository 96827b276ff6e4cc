import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { nextUp as upNext } from '#db/queries/schedule/next-up.ts'
import { nextUp } from '#domain/article/plan-views.ts'
import { ok } from '#domain/result.ts'

const next = {
  does: 'Returns the next publication, everything that needs attention, and counts.',
  least: 'reporter',
  takes: emptyBody.loose(),
  answers: nextUp,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(next, (_, { db, actor, now }) => ok(upNext(db, { actor, now }))),
})
