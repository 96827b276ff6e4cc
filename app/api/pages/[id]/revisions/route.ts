import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { deskPage, pageRevisionsOf } from '#db/queries/pages/desk-pages.ts'
import { pageRevision } from '#domain/paper/page-fields.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the revisions of a standing page, newest first.',
    least: 'editor',
    scope: 'arrange',
    may: 'page.edit',
    answers: z.strictObject({ items: z.array(pageRevision) }),
    refuses: ['not-found'],
    work: (_, { db, params }) => {
      const id = idOf(params)
      return deskPage(db, id) ? ok({ items: pageRevisionsOf(db, id) }) : refuse('not-found')
    },
  },
})
