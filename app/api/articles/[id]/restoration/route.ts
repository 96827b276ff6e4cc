import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { restoreDraft } from '#db/commands/article/restore-draft.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Restores a draft that was deleted within the last 30 days.',
    least: 'reporter',
    own: 'begun',
    answers: z.strictObject({ id: z.int(), version: z.int() }),
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => restoreDraft(db, actor, { id: idOf(params) }, now),
  },
})
