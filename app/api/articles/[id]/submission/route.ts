import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { moved } from '#app/api/http/request-fields.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { text } from '#domain/text/text-schema.ts'

const move = {
  own: 'story',
  takes: z.strictObject({
    comment: text.trim().max(3_000).optional().describe('A mention is `@[ID]`, with the id of a colleague.'),
  }),
  answers: moved,
  refuses: ['not-found', 'not-allowed', 'not-possible', 'embargoed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    ...move,
    does: 'Submits a draft for review. A comment is added as a note, and tells those whom it mentions.',
    least: 'reporter',
    work: ({ comment }, { db, actor, params, now }) =>
      moveArticle(db, actor, { id: idOf(params), move: 'submit', comment }, now),
  },
  DELETE: {
    ...move,
    does: 'Returns a story to its author. A comment is added as a note, and tells those whom it mentions.',
    least: 'editor',
    scope: 'publish',
    work: ({ comment }, { db, actor, params, now }) =>
      moveArticle(db, actor, { id: idOf(params), move: 'return', comment }, now),
  },
})
