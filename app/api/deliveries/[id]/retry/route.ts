import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { retryDelivery } from '#db/commands/outbox/retry-delivery.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Retries a failed delivery at once, also one that was given up.',
    least: 'editor',
    scope: 'publish',
    answers: null,
    refuses: ['not-found', 'delivered-already'],
    work: (_, { db, actor, params, now }) => retryDelivery(db, actor, { id: idOf(params) }, now),
  },
})
