import { z } from 'zod'
import { deskRoutes, found, idOf } from '#app/api/http/desk-route.ts'
import { changeRequest, deleteRequest } from '#db/commands/requests/change-request.ts'
import { requestAtDesk } from '#db/queries/requests/request-at-desk.ts'
import { requestChange, requestView } from '#domain/requests/request-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns a request with the stories that its addresses lead to, and what was decided.',
    least: 'editor',
    scope: null,
    may: 'request.handle',
    answers: requestView,
    refuses: ['not-found'],
    work: (_, { db, params }) => found(requestAtDesk(db, { id: idOf(params) })),
  },
  PUT: {
    does: 'Changes the deadline of an open request, and the addresses that it is about.',
    least: 'editor',
    scope: null,
    takes: requestChange,
    example: { version: 1, about: '/article/ferries-sail', dueAt: Date.UTC(2026, 11, 24) },
    answers: z.strictObject({ version: z.int() }),
    refuses: ['not-found', 'changed-meanwhile', 'request-decided'],
    work: (input, { db, actor, params, now }) => changeRequest(db, actor, { ...input, id: idOf(params) }, now),
  },
  DELETE: {
    does: 'Deletes an open request that is none, such as an advertisement. It is not counted.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found', 'changed-meanwhile', 'request-decided'],
    work: (_, { db, actor, params, now }) => deleteRequest(db, actor, { id: idOf(params) }, now),
  },
})
