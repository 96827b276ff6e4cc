import { answer } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { restoreDraft } from '#db/commands/restore-draft.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(nothing, (_, { db, actor, params, now }) =>
    answer(restoreDraft(db, actor, { id: idOf(params) }, now)),
  ),
})
