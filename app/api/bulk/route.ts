import { z } from 'zod'
import { bulkPart } from '#app/api/bulk/bulk-fields.ts'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { applyBulk } from '#db/commands/article/bulk.ts'
import { bulkOutcome } from '#domain/workflow/bulk-action.ts'

const acting = {
  does: 'Applies an action to many stories, each in a transaction of its own. Returns an id to undo it, and each outcome.',
  least: 'reporter',
  scope: 'any',
  takes: bulkPart,
  example: { ids: [12, 13], act: { what: 'assign', personId: null } },
  answers: z.strictObject({ id: z.int(), items: z.array(bulkOutcome) }),
  refuses: ['not-possible'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(acting, (input, { db, actor, now }) => applyBulk(db, actor, input, now)),
})
