import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { receiveRequest } from '#db/commands/requests/receive-request.ts'
import { REQUESTS, requestRows } from '#db/queries/requests/request-at-desk.ts'
import { id, instant } from '#domain/article/desk-views.ts'
import { requestFields, requestPage } from '#domain/requests/request-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists requests to change or take down stories, 30 at a time: open ones by deadline, then decided ones, newest first.',
    least: 'editor',
    scope: null,
    may: 'request.handle',
    takes: z.strictObject({ cursor: cursorIn(REQUESTS) }),
    answers: requestPage,
    work: ({ cursor }, { db }) => ok(requestRows(db, { cursor })),
  },
  POST: {
    does: 'Takes in a request that came by letter or by telephone. Without a deadline it gets that of the rules.',
    least: 'editor',
    scope: null,
    takes: requestFields.extend({ dueAt: instant.optional() }),
    example: {
      name: 'Ines Okoro',
      address: 'ines@harbour.example',
      about: '/article/ferries-sail',
      words: 'I have left the port since.',
    },
    status: 201,
    answers: z.strictObject({ id }),
    refuses: ['backup-key-missing'],
    work: (input, { db, actor, now }) => receiveRequest(db, actor, input, now),
  },
})
