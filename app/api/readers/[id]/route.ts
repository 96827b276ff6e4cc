import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { eraseReader } from '#db/commands/newsletters/reader-wishes.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Erases a reader with all subscriptions. A keyed hash of the address stays, so that no import brings it back.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => eraseReader(db, { actor, readerId: idOf(params) }, now),
  },
})
