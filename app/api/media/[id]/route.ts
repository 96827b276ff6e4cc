import { deskRoute } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { libraryPicture } from '#db/queries/list-media.ts'
import { mediaView } from '#domain/newsroom-views.ts'
import { ok, refuse } from '#domain/result.ts'

const one = {
  does: 'One picture of the library.',
  takes: nothing.loose(),
  answers: mediaView,
  refuses: ['not-found'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(one, (_, { db, params }) => {
    const picture = libraryPicture(db, { id: String(params.id) })
    return picture ? ok(picture) : refuse('not-found')
  }),
})
