import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { makePreviewLink } from '#db/commands/article/make-preview-link.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { previewLinksOf } from '#db/queries/article/preview-links.ts'
import { instant } from '#domain/article/desk-views.ts'
import { previewDays, previewLinkView } from '#domain/article/preview-link.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists the open preview links of a story, newest first; their addresses are not stored.',
  least: 'reporter',
  own: 'story',
  takes: emptyBody.loose(),
  answers: z.strictObject({ items: z.array(previewLinkView) }),
  refuses: ['not-found'],
} as const
const making = {
  does: 'Makes a link that shows a story’s working copy to anybody who has it, and returns it, only this once. It ends after that many days, when it is revoked, and when the story is withdrawn or deleted.',
  least: 'reporter',
  own: 'story',
  scope: 'publish',
  takes: z.strictObject({ days: previewDays }),
  example: { days: 7 },
  status: 201,
  answers: z.strictObject({ id: z.int(), path: z.string(), expiresAt: instant }),
  refuses: ['not-found', 'not-allowed', 'not-possible', 'too-many-links'],
  isSecret: true,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor, params, now }) => {
    const id = idOf(params)
    return mayReadArticle(db, actor, id) ? ok({ items: previewLinksOf(db, { id }, now) }) : refuse('not-found')
  }),
  POST: deskRoute(making, ({ days }, { db, actor, params, now }) =>
    makePreviewLink(db, actor, { id: idOf(params), days }, now),
  ),
})
