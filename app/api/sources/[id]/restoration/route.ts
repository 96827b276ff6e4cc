import { z } from 'zod'
import { idOf } from '#app/api/desk-route.ts'
import { emptyBody } from '#app/api/fields.ts'
import { longRoute } from '#app/api/long-route.ts'
import { methods } from '#app/api/methods.ts'
import { restoreSource } from '#db/commands/restore-source.ts'
import { bulkOutcome } from '#domain/workflow/bulk.ts'

const restoration = {
  does: 'Restores the stories that were withdrawn at the end of a source’s licence, if they may be public again.',
  takes: emptyBody,
  answers: z.strictObject({ items: z.array(bulkOutcome) }),
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(restoration, (_, { db, actor, params, now }) => restoreSource(db, actor, { id: idOf(params) }, now)),
})
