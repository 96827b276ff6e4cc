import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { deskRevisions, REVISION_CURSOR } from '#db/queries/article/desk-revisions.ts'
import { revisionPage } from '#domain/article/history/revision-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the revisions of a story, newest first, 50 at a time.',
    least: 'reporter',
    own: 'story',
    may: 'article.read',
    takes: z.object({ cursor: cursorIn(REVISION_CURSOR) }),
    answers: revisionPage,
    refuses: ['not-found'],
    work: ({ cursor }, { db, params }) => ok(deskRevisions(db, { id: idOf(params), cursor })),
  },
})
