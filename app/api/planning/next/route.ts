import { deskRoutes } from '#app/api/http/desk-route.ts'
import { nextUp as upNext } from '#db/queries/schedule/next-up.ts'
import { nextUp } from '#domain/article/planning/plan-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the next publication, everything that needs attention, and counts.',
    least: 'reporter',
    answers: nextUp,
    work: (_, { db, actor, now }) => ok(upNext(db, { actor, now })),
  },
})
