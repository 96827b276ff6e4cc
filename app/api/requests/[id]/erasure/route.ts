import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { eraseRequest } from '#db/commands/requests/change-request.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Erases name, address and text of a decided request before its time. Its number, dates and decisions stay.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found', 'changed-meanwhile', 'request-open'],
    work: (_, { db, actor, params, now }) => eraseRequest(db, actor, { id: idOf(params) }, now),
  },
})
