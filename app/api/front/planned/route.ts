import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { instantOrMs, version } from '#app/api/http/request-fields.ts'
import { planFrontAt } from '#db/commands/front/plan-front.ts'
import { plannedFronts } from '#db/queries/front/front-versions.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import { plannedFront } from '#domain/article/front/front-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the planned fronts, the next one first.',
    least: 'editor',
    scope: 'arrange',
    may: 'front.edit',
    answers: z.strictObject({ items: z.array(plannedFront) }),
    work: (_, { db }) => ok({ items: plannedFronts(db) }),
  },
  POST: {
    does: 'Plans a front for a future time, when it replaces the current one.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ version, slots: frontSlots, at: instantOrMs }),
    example: { version: 14, slots: {}, at: '2100-01-01T06:00:00Z' },
    answers: z.strictObject({ id: z.int() }),
    refuses: ['time-is-past', 'changed-meanwhile', 'duplicate-story', 'unknown-media'],
    status: 201,
    work: (input, { db, actor, now }) => planFrontAt(db, actor, input, now),
  },
})
