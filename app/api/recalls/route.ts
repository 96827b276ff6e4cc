import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { startRecall } from '#db/commands/recalls/start-recall.ts'
import { deskRecalls, RECALLS } from '#db/queries/recalls/recalls.ts'
import { id } from '#domain/article/desk-views.ts'
import { recallInput, recallRow } from '#domain/recalls/recall-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists recalls, newest first, 50 at a time.',
    least: 'editor',
    scope: 'publish',
    may: 'article.withdraw',
    takes: z.object({ cursor: cursorIn(RECALLS) }),
    answers: z.strictObject({ items: z.array(recallRow), next: z.string().nullable() }),
    work: (input, { db }) => ok(deskRecalls(db, input)),
  },
  POST: {
    does: 'Recalls a story, every story of a source or a picture from every place. The first 250 stories are gone with the answer, the rest within seconds; `GET /api/recalls/{id}` says how far it is, and when each place was seen to be clear.',
    least: 'editor',
    scope: 'publish',
    takes: recallInput,
    example: { kind: 'source', subject: '3', reason: 'The licence was revoked.', answer: 451, count: 212 },
    status: 201,
    answers: z.strictObject({ id }),
    refuses: ['not-found', 'not-possible', 'count-changed'],
    work: (input, { db, actor, now }) => startRecall(db, actor, input, now),
  },
})
