import { z } from 'zod'
import { idOf } from '#app/api/http/desk-route.ts'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { undoBulk } from '#db/commands/article/undo-bulk.ts'
import { bulkOutcome } from '#domain/workflow/bulk-action.ts'

const undoing = {
  does: 'Undoes one’s own bulk action within a day. Stories that were changed since are left unchanged and listed.',
  least: 'reporter',
  own: 'act',
  scope: 'any',
  takes: emptyBody,
  answers: z.strictObject({ items: z.array(bulkOutcome) }),
  refuses: ['not-found', 'not-possible'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(undoing, (_, { db, actor, params, now }) => undoBulk(db, actor, { id: idOf(params) }, now)),
})
