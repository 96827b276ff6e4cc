import { bulk } from '#app/api/bulk/fields.ts'
import { longRoute } from '#app/api/long-route.ts'
import { methods } from '#app/api/methods.ts'
import { previewBulk } from '#db/commands/bulk.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(bulk, async (input, { db, actor, now }) => ({
    status: 200,
    body: { items: await previewBulk(db, actor, input, now) },
  })),
})
