import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'
import { assignArticle } from '#db/commands/assign-article.ts'

const body = z.strictObject({ personId: z.string().max(100).nullable() })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(body, ({ personId }, { db, actor, params, now }) =>
    answer(assignArticle(db, actor, { id: idOf(params), personId }, now), 204),
  ),
})
