import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { readsOfStory } from '#db/queries/reads/desk-most-read.ts'
import { storyReads } from '#domain/article/read-views.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Returns the reads of a story in the last seven days by hour.',
  least: 'reporter',
  own: 'story',
  takes: emptyBody.loose(),
  answers: storyReads,
  refuses: ['not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor, params, now }) => {
    const id = idOf(params)
    return mayReadArticle(db, actor, id) ? ok(readsOfStory(db, { id, now })) : refuse('not-found')
  }),
})
