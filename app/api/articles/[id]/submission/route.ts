import { answer } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { moveArticle } from '#db/commands/move-article.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(nothing, (_, { db, actor, params, now }) =>
    answer(moveArticle(db, actor, { id: idOf(params), move: 'submit' }, now)),
  ),
  DELETE: deskRoute(nothing, (_, { db, actor, params, now }) =>
    answer(moveArticle(db, actor, { id: idOf(params), move: 'return' }, now)),
  ),
})
