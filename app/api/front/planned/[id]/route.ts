import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { cancelPlannedFront } from '#db/commands/front/plan-front.ts'

const cancelling = {
  does: 'Cancels a planned front.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(cancelling, (_, { db, actor, params, now }) =>
    cancelPlannedFront(db, actor, { id: idOf(params) }, now),
  ),
})
