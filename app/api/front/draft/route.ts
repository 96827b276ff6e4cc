import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { version, versionRef } from '#app/api/http/request-fields.ts'
import { discardFrontDraft } from '#db/commands/front/discard-front-draft.ts'
import { saveFrontDraft } from '#db/commands/front/save-front-draft.ts'
import { frontAtDesk } from '#db/queries/front/front-draft.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import { frontAtDesk as frontAndDraft } from '#domain/article/front/front-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the public front and the draft that all editors share.',
    least: 'editor',
    scope: 'arrange',
    may: 'front.edit',
    answers: frontAndDraft,
    work: (_, { db }) => ok(frontAtDesk(db)),
  },
  PUT: {
    does: 'Saves the shared draft of the front. With `replaces`, the draft that was there is kept among the discarded ones.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ version, basedOn: version, slots: frontSlots, replaces: z.boolean().optional() }),
    example: { version: 3, basedOn: 14, slots: {} },
    answers: z.strictObject({ version: z.int() }),
    refuses: ['changed-meanwhile'],
    work: (input, { db, actor, now }) => saveFrontDraft(db, actor, input, now),
  },
  DELETE: {
    does: 'Discards the shared draft of the front; it can be restored.',
    least: 'editor',
    scope: 'arrange',
    takes: versionRef,
    example: { version: 3 },
    answers: z.strictObject({ version: z.int(), id: z.int().describe('Its id among the discarded drafts.') }),
    refuses: ['not-found', 'changed-meanwhile'],
    work: (input, { db, actor, now }) => discardFrontDraft(db, actor, input, now),
  },
})
