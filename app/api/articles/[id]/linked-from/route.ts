import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { linkedFrom } from '#db/queries/links/outgoing-links.ts'
import { linkedFrom as view } from '#domain/article/link-views.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Lists the public stories that link to a story, newest first.',
  least: 'reporter',
  own: 'story',
  takes: emptyBody.loose(),
  answers: view,
  refuses: ['not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor, params }) => {
    const id = idOf(params)
    return mayReadArticle(db, actor, id) ? ok(linkedFrom(db, { id })) : refuse('not-found')
  }),
})
