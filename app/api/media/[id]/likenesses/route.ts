import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { likenesses } from '#db/queries/media/list-likenesses.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { mediaView } from '#domain/newsroom-views.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists pictures that look like this one, most similar first.',
    least: 'reporter',
    answers: z.strictObject({ items: z.array(mediaView) }),
    refuses: ['not-found'],
    idIs: 'text',
    work: (_, { db, params }) => {
      const id = String(params.id)
      return libraryPicture(db, { id }) ? ok({ items: likenesses(db, { id }) }) : refuse('not-found')
    },
  },
})
