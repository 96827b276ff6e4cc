import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { listQuery, cursorIn } from '#app/api/http/request-fields.ts'
import { createArticle } from '#db/commands/article/create-article.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import { STORIES } from '#db/queries/article/desk-filters.ts'
import { site } from '#db/queries/settings/site.ts'
import { deskListItem, deskPage, deskView } from '#domain/article/desk-views.ts'
import { articleFields } from '#domain/article/fields/fields.ts'
import { LIST_SORTS } from '#domain/article/lists/story-list-address.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'
import { status } from '#domain/workflow/decide.ts'

const name = text.max(120).optional()
const { headline, language } = articleFields.shape

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists working copies, last changed first unless `sort` is given, 50 at a time. Filters are combined with “and”.',
    least: 'reporter',
    takes: listQuery.extend({
      cursor: cursorIn(STORIES),
      view: deskView.optional(),
      status: status.optional(),
      section: name,
      author: name,
      topic: name,
      source: name,
      assignee: name.describe('The id of a person; `me`, or `nobody`.'),
      whose: name.describe('The id of a person, or `me`: what they created, are bylined on, or are assigned to.'),
      sort: z
        .enum(LIST_SORTS)
        .optional()
        .describe('`changed`: last changed first; `unchanged`: last changed last; `published`: last published first.'),
    }),
    answers: deskPage(deskListItem),
    work: (input, { db, actor, now }) => ok(deskArticles(db, { actor, now, ...input })),
  },
  POST: {
    does: 'Creates a story as a draft that only the desk sees.',
    least: 'reporter',
    takes: z.strictObject({ headline: headline.unwrap(), language }),
    example: { headline: 'A ferry' },
    status: 201,
    answers: z.strictObject({ id: z.int(), version: z.int(), slug: z.string() }),
    work: (input, { db, actor, now }) =>
      createArticle(db, actor, { ...input, language: input.language ?? site(db).language }, now),
  },
})
