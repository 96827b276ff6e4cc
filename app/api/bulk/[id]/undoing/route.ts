import { answer } from '#app/api/answer.ts'
import { idOf } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { longRoute } from '#app/api/long-route.ts'
import { methods } from '#app/api/methods.ts'
import { undoBulk } from '#db/commands/bulk.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(nothing, async (_, { db, actor, params, now }) =>
    answer(await undoBulk(db, actor, { id: idOf(params) }, now)),
  ),
})
