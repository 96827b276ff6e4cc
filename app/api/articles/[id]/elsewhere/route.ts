import { deskRoutes, found, idOf } from '#app/api/http/desk-route.ts'
import { copiesOfStory } from '#db/queries/copies/list-houses.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { copyView } from '#domain/republish/copy-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the copies of a story that other houses have.',
    least: 'editor',
    scope: null,
    may: 'copy.manage',
    answers: deskPage(copyView),
    refuses: ['not-found'],
    work: (_, { db, params }) => found(copiesOfStory(db, { id: idOf(params) })),
  },
})
