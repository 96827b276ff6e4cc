import { z } from 'zod'
import { problem } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { listQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { deskRevisions } from '#db/queries/desk-revisions.ts'
import { mayReadArticle } from '#db/queries/may-read-article.ts'

const query = z.object({ cursor: listQuery.shape.cursor })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(query, ({ cursor }, { db, actor, params }) => {
    const id = idOf(params)
    if (!mayReadArticle(db, actor, id)) return problem('not-found')
    return { status: 200, body: deskRevisions(db, { id, cursor }) }
  }),
})
