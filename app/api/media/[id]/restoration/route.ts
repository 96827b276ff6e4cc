import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { restorePicture } from '#db/commands/media/delete-picture.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { mediaView } from '#domain/newsroom-views.ts'
import { ok, refuse } from '#domain/result.ts'

const restoration = {
  does: 'Restores a picture that was deleted within the last 30 days.',
  least: 'reporter',
  own: 'picture',
  takes: emptyBody,
  answers: mediaView,
  refuses: ['not-found', 'not-allowed'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(restoration, (_, { db, actor, params, now }) => {
    const done = restorePicture(db, actor, { id: String(params.id) }, now)
    if (!done.ok) return done
    const picture = libraryPicture(db, { id: String(params.id) })
    return picture ? ok(picture) : refuse('not-found')
  }),
})
