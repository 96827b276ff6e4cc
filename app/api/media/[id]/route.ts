import { problem } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { libraryPicture } from '#db/queries/list-media.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(nothing.loose(), (_, { db, params }) => {
    const picture = libraryPicture(db, { id: String(params.id) })
    return picture ? { status: 200, body: picture } : problem('not-found')
  }),
})
