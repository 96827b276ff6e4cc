import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { deskRevision } from '#db/queries/article/desk-revision.ts'
import { revisionView } from '#domain/article/history/revision-views.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns one revision of a story in full.',
    least: 'reporter',
    own: 'story',
    may: 'article.read',
    answers: z.strictObject({ revision: revisionView }),
    refuses: ['not-found'],
    work: (_, { db, params }) => {
      const revision = deskRevision(db, { id: idOf(params), number: idOf(params, 'n') })
      return revision ? ok({ revision }) : refuse('not-found')
    },
  },
})
