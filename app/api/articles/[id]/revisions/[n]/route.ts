import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { deskRevision } from '#db/queries/article/desk-revision.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { revisionView } from '#domain/article/revision-views.ts'
import { ok, refuse } from '#domain/result.ts'

const one = {
  does: 'Returns one revision of a story in full.',
  least: 'reporter',
  own: 'story',
  takes: emptyBody.loose(),
  answers: z.strictObject({ revision: revisionView }),
  refuses: ['not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(one, (_, { db, actor, params }) => {
    const [id, number] = [idOf(params), idOf(params, 'n')]
    const revision = mayReadArticle(db, actor, id) ? deskRevision(db, { id, number }) : null
    return revision ? ok({ revision }) : refuse('not-found')
  }),
})
