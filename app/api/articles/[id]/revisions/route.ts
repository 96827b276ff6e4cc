import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { deskRevisions, REVISION_CURSOR } from '#db/queries/article/desk-revisions.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { revisionPage } from '#domain/article/revision-views.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists the revisions of a story, newest first, 50 at a time.',
  least: 'reporter',
  own: 'story',
  takes: z.object({ cursor: cursorIn(REVISION_CURSOR) }),
  answers: revisionPage,
  refuses: ['not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, ({ cursor }, { db, actor, params }) => {
    const id = idOf(params)
    return mayReadArticle(db, actor, id) ? ok(deskRevisions(db, { id, cursor })) : refuse('not-found')
  }),
})
