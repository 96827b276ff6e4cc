import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { checkCopy } from '#db/commands/copies/check-copies.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Has a copy checked at its address soon, which the next list of copies shows.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => checkCopy(db, actor, { id: idOf(params) }, now),
  },
})
