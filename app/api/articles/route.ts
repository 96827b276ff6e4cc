import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { listQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { createArticle } from '#db/commands/create-article.ts'
import { deskArticles } from '#db/queries/desk-articles.ts'
import { site } from '#db/queries/site.ts'
import { deskListItem, deskPage } from '#domain/article/desk-views.ts'
import { articleFields } from '#domain/article/fields.ts'
import { ok } from '#domain/result.ts'
import { status } from '#domain/workflow/decide.ts'

const list = {
  does: 'Working copies, last changed first, 50 at a time. All filters combine.',
  takes: listQuery.extend({
    status: status.optional(),
    section: z.string().max(120).optional(),
    author: z.string().max(120).optional(),
  }),
  answers: deskPage(deskListItem),
} as const
const { headline, language } = articleFields.shape
const creation = {
  does: 'Begins a story: a draft that only the desk sees.',
  takes: z.strictObject({ headline: headline.unwrap(), language }),
  status: 201,
  answers: z.strictObject({ id: z.int(), version: z.int(), slug: z.string() }),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (input, { db, actor }) => ok(deskArticles(db, { actor, ...input }))),
  POST: deskRoute(creation, (input, { db, actor, now }) =>
    createArticle(db, actor, { ...input, language: input.language ?? site(db).language }, now),
  ),
})
