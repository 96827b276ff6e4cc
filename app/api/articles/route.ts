import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { listQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { createArticle } from '#db/commands/create-article.ts'
import { deskArticles } from '#db/queries/desk-articles.ts'
import { site } from '#db/queries/site.ts'
import { articleFields } from '#domain/article/fields.ts'

const query = listQuery.extend({
  status: z.enum(['draft', 'in-review', 'scheduled', 'published', 'withdrawn']).optional(),
  section: z.string().max(120).optional(),
  author: z.string().max(120).optional(),
})
const { headline, language } = articleFields.shape
const body = z.strictObject({ headline: headline.unwrap(), language })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(query, (input, { db, actor }) => ({ status: 200, body: deskArticles(db, { actor, ...input }) })),
  POST: deskRoute(body, (input, { db, actor, now }) =>
    answer(createArticle(db, actor, { ...input, language: input.language ?? site(db).language }, now), 201),
  ),
})
