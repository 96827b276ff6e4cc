import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { momentInQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { planning } from '#db/queries/planning.ts'
import { plan } from '#domain/article/plan-views.ts'
import { ok } from '#domain/result.ts'

const week = {
  does: 'Lists publications, deadlines and ends of embargoes between two times, in order of time.',
  takes: z.object({ from: momentInQuery, to: momentInQuery }),
  answers: plan,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(week, (range, { db, actor, now }) => ok(planning(db, { actor, ...range, now }))),
})
