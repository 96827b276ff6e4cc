import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { moment } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { planning } from '#db/queries/planning.ts'
import { plan } from '#domain/article/plan-views.ts'
import { ok } from '#domain/result.ts'

const instant = z.union([
  moment,
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])
const week = {
  does: 'What goes or went out, is wanted, or comes free of its embargo between two moments, in the order of time.',
  takes: z.object({ from: instant, to: instant }),
  answers: plan,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(week, (range, { db, actor, now }) => ok(planning(db, { actor, ...range, now }))),
})
