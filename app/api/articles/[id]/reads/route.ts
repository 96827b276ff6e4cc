import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { readsOfStory } from '#db/queries/reads/desk-most-read.ts'
import { storyReads } from '#domain/article/lists/read-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the reads of a story in the last seven days by hour.',
    least: 'reporter',
    own: 'story',
    may: 'article.read',
    answers: storyReads,
    refuses: ['not-found'],
    work: (_, { db, params, now }) => ok(readsOfStory(db, { id: idOf(params), now })),
  },
})
