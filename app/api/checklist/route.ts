import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { hideChecklist } from '#db/commands/settings/hide-checklist.ts'
import { deskChecklist } from '#db/queries/settings/desk-checklist.ts'
import { checklistView } from '#domain/paper/checklist.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

const reading = {
  does: 'Returns the steps of the paper’s first day, and which of them are done.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: checklistView,
  refuses: ['not-allowed'],
} as const
const hiding = {
  does: 'Hides the checklist of the first day for everybody, or shows it again.',
  least: 'admin',
  takes: z.strictObject({ isHidden: z.boolean() }),
  example: { isHidden: true },
  answers: null,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) =>
    can(actor, 'settings.edit') ? ok(deskChecklist(db, env)) : refuse('not-allowed'),
  ),
  PUT: deskRoute(hiding, (input, { db, actor, now }) => hideChecklist(db, actor, input, now)),
})
