import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { moment } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { planning } from '#db/queries/planning.ts'

const instant = z.union([
  moment,
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
])
const query = z.object({ from: instant, to: instant })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(query, (range, { db, actor, now }) => ({
    status: 200,
    body: { items: planning(db, { actor, ...range, now }) },
  })),
})
