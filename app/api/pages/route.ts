import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { listQuery, slug } from '#app/api/http/request-fields.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { deskPages } from '#db/queries/pages/desk-pages.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { deskPageItem } from '#domain/paper/page-fields.ts'
import { pageKind } from '#domain/paper/page-kind.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

const list = {
  does: 'Lists every standing page.',
  least: 'editor',
  scope: 'arrange',
  takes: listQuery,
  answers: deskPage(deskPageItem),
  refuses: ['not-allowed'],
} as const
const beginning = {
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
  refuses: ['not-allowed', 'slug-taken', 'slug-reserved'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor }) =>
    can(actor, 'page.edit') ? ok({ items: deskPages(db), next: null }) : refuse('not-allowed'),
  ),
  POST: deskRoute(beginning, (input, { db, actor, now }) => createPage(db, actor, input, now)),
})
