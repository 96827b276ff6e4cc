import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { likenesses } from '#db/queries/media/list-likenesses.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { mediaView } from '#domain/newsroom-views.ts'
import { ok, refuse } from '#domain/result.ts'

const alike = {
  does: 'Lists pictures that look like this one, most similar first.',
  least: 'reporter',
  takes: emptyBody.loose(),
  answers: z.strictObject({ items: z.array(mediaView) }),
  refuses: ['not-found'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(alike, (_, { db, params }) => {
    const id = String(params.id)
    return libraryPicture(db, { id }) ? ok({ items: likenesses(db, { id }) }) : refuse('not-found')
  }),
})
