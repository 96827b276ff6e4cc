import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { instantOrMs } from '#app/api/http/request-fields.ts'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { text } from '#domain/text/text-schema.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Assigns a story to a person or to nobody, with the time when the desk wants it.',
    least: 'editor',
    own: 'story',
    takes: z.strictObject({ personId: text.max(100).nullable(), wantedAt: instantOrMs.nullable().optional() }),
    example: { personId: null },
    answers: null,
    refuses: ['not-found', 'unknown-person'],
    work: (input, { db, actor, params, now }) => assignArticle(db, actor, { id: idOf(params), ...input }, now),
  },
})
