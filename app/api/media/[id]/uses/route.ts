import { deskRoutes } from '#app/api/http/desk-route.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { pictureUses } from '#db/queries/media/picture-uses.ts'
import { mediaUses } from '#domain/newsroom-views.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the uses of a picture: stories that the person may read, pages, fronts, bylines, sources, the logo.',
    least: 'reporter',
    answers: mediaUses,
    refuses: ['not-found'],
    idIs: 'text',
    work: (_, { db, actor, params }) => {
      const id = String(params.id)
      return libraryPicture(db, { id }) ? ok(pictureUses(db, actor, { id })) : refuse('not-found')
    },
  },
})
