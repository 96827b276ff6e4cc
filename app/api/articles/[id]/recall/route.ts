import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, moved } from '#app/api/http/request-fields.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'

const recall = {
  does: 'Takes a story back from review: its writer makes it a draft again, as long as no editor has changed its status.',
  least: 'reporter',
  own: 'story',
  scope: 'write',
  takes: emptyBody,
  answers: moved,
  refuses: ['not-found', 'not-allowed', 'not-possible', 'embargoed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(recall, (_, { db, actor, params, now }) =>
    moveArticle(db, actor, { id: idOf(params), move: 'recall' }, now),
  ),
})
