import { deskRoutes, found } from '#app/api/http/desk-route.ts'
import { restorePicture } from '#db/commands/media/delete-picture.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { mediaView } from '#domain/newsroom-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Restores a picture that was deleted within the last 30 days.',
    least: 'reporter',
    own: 'picture',
    answers: mediaView,
    refuses: ['not-found'],
    idIs: 'text',
    work: (_, { db, actor, params, now }) => {
      const done = restorePicture(db, actor, { id: String(params.id) }, now)
      if (!done.ok) return done
      return found(libraryPicture(db, { id: String(params.id) }))
    },
  },
})
