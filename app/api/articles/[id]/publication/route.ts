import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { conflict } from '#app/api/conflict.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { moment, version } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { publishArticle } from '#db/commands/publish-article.ts'
import { withdrawArticle } from '#db/commands/withdraw-article.ts'

const publication = z.strictObject({
  version,
  kind: z.enum(['minor', 'update', 'correction']),
  note: z.string().trim().max(2_000).optional(),
  at: moment.optional(),
})
const withdrawal = z.strictObject({
  reason: z.string().trim().max(1_000).optional(),
  legal: z.boolean().optional(),
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(publication, (input, { db, actor, params, now }) => {
    const id = idOf(params)
    return conflict(db, id, publishArticle(db, actor, { id, ...input }, now))
  }),
  DELETE: deskRoute(withdrawal, (input, { db, actor, params, now }) =>
    answer(withdrawArticle(db, actor, { id: idOf(params), ...input }, now)),
  ),
})
