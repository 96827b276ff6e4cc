import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { dropSubscriber } from '#db/commands/drop-subscriber.ts'

const dropping = {
  does: 'Tells a subscriber of our own hub nothing more. It may ask again.',
  takes: nothing,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(dropping, (_, { db, actor, params, now }) => dropSubscriber(db, actor, { id: idOf(params) }, now)),
})
