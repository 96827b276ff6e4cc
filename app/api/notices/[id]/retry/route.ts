import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { retryNotice } from '#db/commands/copies/save-house.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Sends a notice to a house once more that was refused, or of which nobody knows whether it came.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => retryNotice(db, actor, { id: idOf(params) }, now),
  },
})
