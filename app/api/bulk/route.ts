import { answer } from '#app/api/answer.ts'
import { bulk } from '#app/api/bulk/fields.ts'
import { longRoute } from '#app/api/long-route.ts'
import { methods } from '#app/api/methods.ts'
import { applyBulk } from '#db/commands/bulk.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(bulk, async (input, { db, actor, now }) => answer(await applyBulk(db, actor, input, now))),
})
