import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { listQuery, slug } from '#app/api/http/request-fields.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { deskPages } from '#db/queries/pages/desk-pages.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { deskPageItem } from '#domain/paper/page-fields.ts'
import { pageKind } from '#domain/paper/page-kind.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists every standing page.',
    least: 'editor',
    scope: 'arrange',
    may: 'page.edit',
    takes: listQuery,
    answers: deskPage(deskPageItem),
    work: (_, { db }) => ok({ items: deskPages(db), next: null }),
  },
  POST: {
    does: 'Creates a standing page as a draft.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({
      title: text.trim().min(1).max(200),
      slug: slug.optional(),
      kind: pageKind.optional(),
    }),
    example: { title: 'About' },
    status: 201,
    answers: z.strictObject({ id: z.int(), version: z.int(), slug: z.string() }),
    refuses: ['slug-taken', 'slug-reserved'],
    work: (input, { db, actor, now }) => createPage(db, actor, input, now),
  },
})
