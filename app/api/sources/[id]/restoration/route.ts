import { z } from 'zod'
import { idOf } from '#app/api/http/desk-route.ts'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { restoreSource } from '#db/commands/taxonomy/restore-source.ts'
import { bulkOutcome } from '#domain/workflow/bulk-action.ts'

const restoration = {
  does: 'Restores the stories that were withdrawn at the end of a source’s licence, if they may be public again.',
  least: 'editor',
  scope: 'publish',
  takes: emptyBody,
  answers: z.strictObject({ items: z.array(bulkOutcome) }),
  refuses: ['not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(restoration, (_, { db, actor, params, now }) => restoreSource(db, actor, { id: idOf(params) }, now)),
})
