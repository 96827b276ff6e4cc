import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { decideRequest } from '#db/commands/requests/decide-request.ts'
import { decisionFields } from '#domain/requests/request-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Decides on a request, also again. `no-index` takes its stories out of search engines, `recall` takes them out of every place; all of them or none.',
    least: 'editor',
    scope: null,
    takes: decisionFields,
    example: { version: 1, rung: 'nothing', reason: 'The story is right.' },
    answers: z.strictObject({ version: z.int() }),
    refuses: [
      'not-found',
      'changed-meanwhile',
      'not-possible',
      'count-changed',
      'slug-taken',
      'unknown-section',
      'unknown-topic',
      'unknown-author',
      'unknown-media',
    ],
    work: (input, { db, actor, params, now }) => decideRequest(db, actor, { ...input, id: idOf(params) }, now),
  },
})
