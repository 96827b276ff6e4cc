import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { moment } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { planning } from '#db/queries/planning.ts'
import { plannedStory } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'

const instant = z.union([
  moment,
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])
const week = {
  does: 'What goes or went out between two moments, in the order of time, 500 at the most.',
  takes: z.object({ from: instant, to: instant }),
  answers: z.strictObject({ items: z.array(plannedStory) }),
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(week, (range, { db, actor, now }) => ok({ items: planning(db, { actor, ...range, now }) })),
})
