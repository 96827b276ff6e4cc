import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { instantOrMs, emptyBody, version } from '#app/api/http/request-fields.ts'
import { planFrontAt } from '#db/commands/front/plan-front.ts'
import { plannedFronts } from '#db/queries/front/front-versions.ts'
import { frontSlots } from '#domain/article/front-slots.ts'
import { plannedFront } from '#domain/article/front-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Lists the planned fronts, the next one first.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers: z.strictObject({ items: z.array(plannedFront) }),
  refuses: ['not-allowed'],
} as const
const planning = {
  does: 'Plans a front for a future time, when it replaces the current one.',
  least: 'editor',
  scope: 'arrange',
  takes: z.strictObject({ version, slots: frontSlots, at: instantOrMs }),
  example: { version: 14, slots: {}, at: '2100-01-01T06:00:00Z' },
  answers: z.strictObject({ id: z.int() }),
  refuses: ['not-allowed', 'time-is-past', 'changed-meanwhile', 'duplicate-story', 'unknown-media'],
  status: 201,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) =>
    can(actor, 'front.edit') ? ok({ items: plannedFronts(db) }) : refuse('not-allowed'),
  ),
  POST: deskRoute(planning, (input, { db, actor, now }) => planFrontAt(db, actor, input, now)),
})
