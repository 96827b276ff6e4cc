import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { retryDelivery } from '#db/commands/outbox/retry-delivery.ts'

const retrying = {
  does: 'Retries a failed delivery at once, also one that was given up.',
  least: 'editor',
  scope: 'publish',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found', 'delivered-already'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(retrying, (_, { db, actor, params, now }) => retryDelivery(db, actor, { id: idOf(params) }, now)),
})
