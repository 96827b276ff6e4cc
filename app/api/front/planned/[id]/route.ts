import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { cancelPlannedFront } from '#db/commands/front/plan-front.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Cancels a planned front.',
    least: 'editor',
    scope: 'arrange',
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => cancelPlannedFront(db, actor, { id: idOf(params) }, now),
  },
})
