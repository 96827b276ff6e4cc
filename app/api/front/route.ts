import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, version } from '#app/api/http/request-fields.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { deskFront } from '#db/queries/front/desk-front.ts'
import { deskFront as frontView } from '#domain/article/desk-views.ts'
import { frontSlots } from '#domain/article/front-slots.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Returns the composed front; version 0 with empty slots before the first one.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers: frontView,
  refuses: ['not-allowed'],
} as const
const composing = {
  does: 'Publishes a front: a story or rule for each slot. With `draft`, the version of the draft, the draft ends.',
  least: 'editor',
  scope: 'arrange',
  takes: z.strictObject({ version, slots: frontSlots, draft: version.optional() }),
  example: { version: 14, slots: {} },
  answers: z.strictObject({ version: z.int() }),
  refuses: ['not-allowed', 'changed-meanwhile', 'duplicate-story', 'unknown-media'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) => (can(actor, 'front.edit') ? ok(deskFront(db)) : refuse('not-allowed'))),
  PUT: deskRoute(composing, (input, { db, actor, now }) => saveFront(db, actor, input, now)),
})
