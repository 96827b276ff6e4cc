import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { emptyBody } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { mayReadArticle } from '#db/queries/may-read-article.ts'
import { linkedFrom } from '#db/queries/outgoing-links.ts'
import { linkedFrom as view } from '#domain/article/link-views.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Lists the public stories that link to a story, newest first.',
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
