import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { momentInQuery } from '#app/api/http/request-fields.ts'
import { planning } from '#db/queries/schedule/planning.ts'
import { plan } from '#domain/article/planning/plan-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists publications, deadlines and ends of embargoes between two times, in order of time.',
    least: 'reporter',
    takes: z.object({ from: momentInQuery, to: momentInQuery }),
    example: { from: '0', to: '1' },
    answers: plan,
    work: (range, { db, actor, now }) => ok(planning(db, { actor, ...range, now })),
  },
})
