import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { restoreDraft } from '#db/commands/article/restore-draft.ts'

const restoration = {
  does: 'Restores a draft that was deleted within the last 30 days.',
  least: 'reporter',
  own: 'begun',
  takes: emptyBody,
  answers: z.strictObject({ id: z.int(), version: z.int() }),
  refuses: ['not-found', 'not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(restoration, (_, { db, actor, params, now }) => restoreDraft(db, actor, { id: idOf(params) }, now)),
})
