import { problem } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { deskRevision } from '#db/queries/desk-revision.ts'
import { mayReadArticle } from '#db/queries/may-read-article.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(nothing.loose(), (_, { db, actor, params }) => {
    const [id, number] = [idOf(params), idOf(params, 'n')]
    const revision = mayReadArticle(db, actor, id) ? deskRevision(db, { id, number }) : null
    return revision ? { status: 200, body: { revision } } : problem('not-found')
  }),
})
