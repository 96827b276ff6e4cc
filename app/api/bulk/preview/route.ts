import { z } from 'zod'
import { bulk } from '#app/api/bulk/bulk-fields.ts'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { previewBulk } from '#db/commands/article/bulk.ts'
import { ok } from '#domain/result.ts'
import { bulkOutcome } from '#domain/workflow/bulk-action.ts'

const preview = {
  does: 'Previews a bulk action: returns its outcome for each story and changes nothing.',
  least: 'reporter',
  scope: 'any',
  takes: bulk,
  example: { ids: [12, 13], act: { what: 'assign', personId: null } },
  answers: z.strictObject({ items: z.array(bulkOutcome) }),
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(preview, async (input, { db, actor, now }) =>
    ok({ items: await previewBulk(db, actor, input, now) }),
  ),
})
