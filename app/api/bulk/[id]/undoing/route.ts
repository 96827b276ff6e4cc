import { z } from 'zod'
import { idOf } from '#app/api/desk-route.ts'
import { emptyBody } from '#app/api/fields.ts'
import { longRoute } from '#app/api/long-route.ts'
import { methods } from '#app/api/methods.ts'
import { undoBulk } from '#db/commands/undo-bulk.ts'
import { bulkOutcome } from '#domain/workflow/bulk.ts'

const undoing = {
  does: 'Undoes one’s own bulk action within a day. Stories that were changed since are left unchanged and listed.',
  takes: emptyBody,
  answers: z.strictObject({ items: z.array(bulkOutcome) }),
  refuses: ['not-found', 'not-possible'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(undoing, (_, { db, actor, params, now }) => undoBulk(db, actor, { id: idOf(params) }, now)),
})
