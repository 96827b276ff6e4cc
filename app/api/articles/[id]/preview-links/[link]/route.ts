import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { endPreviewLink } from '#db/commands/article/end-preview-link.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Revokes a preview link from the next request on, whoever made it.',
    least: 'reporter',
    own: 'story',
    scope: 'publish',
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) =>
      endPreviewLink(db, actor, { id: idOf(params), link: idOf(params, 'link') }, now),
  },
})
