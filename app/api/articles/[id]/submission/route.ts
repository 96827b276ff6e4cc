import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'
import { moveArticle } from '#db/commands/move-article.ts'

const words = z.strictObject({ comment: z.string().trim().max(2_000).optional() })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(words, ({ comment }, { db, actor, params, now }) =>
    answer(moveArticle(db, actor, { id: idOf(params), move: 'submit', comment }, now)),
  ),
  DELETE: deskRoute(words, ({ comment }, { db, actor, params, now }) =>
    answer(moveArticle(db, actor, { id: idOf(params), move: 'return', comment }, now)),
  ),
})
