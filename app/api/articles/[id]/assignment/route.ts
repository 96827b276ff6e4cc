import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { moment } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { assignArticle } from '#db/commands/assign-article.ts'

const body = z.strictObject({ personId: z.string().max(100).nullable(), wantedAt: moment.nullable().optional() })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(body, (input, { db, actor, params, now }) =>
    answer(assignArticle(db, actor, { id: idOf(params), ...input }, now), 204),
  ),
})
