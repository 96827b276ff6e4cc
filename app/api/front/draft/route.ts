import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, version, versionRef } from '#app/api/http/request-fields.ts'
import { discardFrontDraft } from '#db/commands/front/discard-front-draft.ts'
import { saveFrontDraft } from '#db/commands/front/save-front-draft.ts'
import { frontAtDesk } from '#db/queries/front/front-draft.ts'
import { frontSlots } from '#domain/article/front-slots.ts'
import { frontAtDesk as frontAndDraft } from '#domain/article/front-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Returns the public front and the draft that all editors share.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers: frontAndDraft,
  refuses: ['not-allowed'],
} as const
const saving = {
  does: 'Saves the shared draft of the front. With `replaces`, the draft that was there is kept among the discarded ones.',
  least: 'editor',
  scope: 'arrange',
  takes: z.strictObject({ version, basedOn: version, slots: frontSlots, replaces: z.boolean().optional() }),
  example: { version: 3, basedOn: 14, slots: {} },
  answers: z.strictObject({ version: z.int() }),
  refuses: ['not-allowed', 'changed-meanwhile'],
} as const
const discarding = {
  does: 'Discards the shared draft of the front; it can be restored.',
  least: 'editor',
  scope: 'arrange',
  takes: versionRef,
  example: { version: 3 },
  answers: z.strictObject({ version: z.int(), id: z.int().describe('Its id among the discarded drafts.') }),
  refuses: ['not-allowed', 'not-found', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) =>
    can(actor, 'front.edit') ? ok(frontAtDesk(db)) : refuse('not-allowed'),
  ),
  PUT: deskRoute(saving, (input, { db, actor, now }) => saveFrontDraft(db, actor, input, now)),
  DELETE: deskRoute(discarding, (input, { db, actor, now }) => discardFrontDraft(db, actor, input, now)),
})
