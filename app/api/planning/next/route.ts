import { deskRoute } from '#app/api/desk-route.ts'
import { emptyBody } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { nextUp as upNext } from '#db/queries/next-up.ts'
import { nextUp } from '#domain/article/plan-views.ts'
import { ok } from '#domain/result.ts'

const next = {
  does: 'Returns the next publication, everything that needs attention, and counts.',
  takes: emptyBody.loose(),
  answers: nextUp,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(next, (_, { db, actor, now }) => ok(upNext(db, { actor, now }))),
})
