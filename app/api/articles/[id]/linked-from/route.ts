import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { linkedFrom } from '#db/queries/links/outgoing-links.ts'
import { linkedFrom as view } from '#domain/article/links/link-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the public stories that link to a story, newest first.',
    least: 'reporter',
    own: 'story',
    may: 'article.read',
    answers: view,
    refuses: ['not-found'],
    work: (_, { db, params }) => ok(linkedFrom(db, { id: idOf(params) })),
  },
})
