import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { moved } from '#app/api/http/request-fields.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Takes a story back from review: its writer makes it a draft again, as long as no editor has changed its status.',
    least: 'reporter',
    own: 'story',
    scope: 'write',
    answers: moved,
    refuses: ['not-found', 'not-possible', 'embargoed'],
    work: (_, { db, actor, params, now }) => moveArticle(db, actor, { id: idOf(params), move: 'recall' }, now),
  },
})
