import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { versionRef } from '#app/api/http/request-fields.ts'
import { restoreFrontDraft } from '#db/commands/front/discard-front-draft.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Makes a discarded draft the shared draft of the front again. `version` is the draft’s, not the front’s.',
    least: 'editor',
    scope: 'arrange',
    takes: versionRef,
    example: { version: 4 },
    answers: z.strictObject({ version: z.int() }),
    refuses: ['not-found', 'changed-meanwhile'],
    work: ({ version }, { db, actor, params, now }) => restoreFrontDraft(db, actor, { version, id: idOf(params) }, now),
  },
})
