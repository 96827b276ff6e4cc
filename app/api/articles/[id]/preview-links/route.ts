import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { makePreviewLink } from '#db/commands/article/make-preview-link.ts'
import { previewLinksOf } from '#db/queries/article/preview-links.ts'
import { instant } from '#domain/article/desk-views.ts'
import { previewDays, previewLinkView } from '#domain/article/links/preview-link.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the open preview links of a story, newest first; their addresses are not stored.',
    least: 'reporter',
    own: 'story',
    may: 'article.read',
    answers: z.strictObject({ items: z.array(previewLinkView) }),
    refuses: ['not-found'],
    work: (_, { db, params, now }) => ok({ items: previewLinksOf(db, { id: idOf(params) }, now) }),
  },
  POST: {
    does: 'Makes a link that shows a story’s working copy to anybody who has it, and returns it, only this once. It ends after that many days, when it is revoked, and when the story is withdrawn or deleted.',
    least: 'reporter',
    own: 'story',
    scope: 'publish',
    takes: z.strictObject({ days: previewDays }),
    example: { days: 7 },
    status: 201,
    answers: z.strictObject({ id: z.int(), path: z.string(), expiresAt: instant }),
    refuses: ['not-found', 'not-possible', 'too-many-links'],
    isSecret: true,
    work: ({ days }, { db, actor, params, now }) => makePreviewLink(db, actor, { id: idOf(params), days }, now),
  },
})
