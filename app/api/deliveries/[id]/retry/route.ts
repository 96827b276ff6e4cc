import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { emptyBody } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { retryDelivery } from '#db/commands/retry-delivery.ts'

const retrying = {
  does: 'Retries a failed delivery at once, also one that was given up.',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found', 'delivered-already'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(retrying, (_, { db, actor, params, now }) => retryDelivery(db, actor, { id: idOf(params) }, now)),
})
