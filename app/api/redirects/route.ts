import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { listQuery } from '#app/api/http/request-fields.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { listRedirects } from '#db/queries/links/list-redirects.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { redirectView } from '#domain/newsroom-views.ts'

/** Accepts one leading slash and no character that a server could read as another path or host. */
const path = z
  .string()
  .max(2_048)
  .regex(/^\/(?!\/)[\w\-.~%!$&'()*+,;=:@/]*$/, 'is not a path of this site')
  .refine((value) => !/\/\/|\/\.{1,2}(\/|$)/.test(value), 'is not a path of this site')
const list = {
  does: 'Lists redirects by path, 50 at a time.',
  least: 'editor',
  scope: 'arrange',
  takes: listQuery,
  answers: deskPage(redirectView),
  refuses: ['not-allowed'],
} as const
const adding = {
  does: 'Adds a redirect between two paths of this site.',
  least: 'editor',
  scope: 'arrange',
  takes: z.strictObject({ path, target: path }),
  example: { path: '/old', target: '/latest' },
  status: 201,
  answers: z.null(),
  refuses: ['not-allowed', 'not-an-address', 'redirect-to-itself', 'path-taken'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, ({ cursor }, { db, actor }) => listRedirects(db, actor, { cursor })),
  POST: deskRoute(adding, (input, { db, actor, now }) => addRedirect(db, actor, input, now)),
})
