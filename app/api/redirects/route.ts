import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { listQuery } from '#app/api/http/request-fields.ts'
import { addRedirect, changeRedirect } from '#db/commands/links/add-redirect.ts'
import { deleteRedirect } from '#db/commands/links/delete-redirect.ts'
import { listRedirects } from '#db/queries/links/list-redirects.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { text } from '#domain/text/text-schema.ts'
import { redirectFilter, redirectStatus, redirectView } from '#domain/urls/redirect-views.ts'

const address = text.trim().min(1).max(2_048)
const redirect = z.strictObject({
  path: address.describe('The old address: a path, or a whole address of any host. Case and last slash do not matter.'),
  target: address.nullable().describe('A path of this site, or a whole https address; null for what is gone (410).'),
  status: redirectStatus.optional().describe('301 if left out, and 410 without a target.'),
})
const list = {
  does: 'Lists redirects by path, 50 at a time.',
  least: 'editor',
  scope: 'arrange',
  takes: listQuery.extend({ filter: redirectFilter.default('all'), cursor: text.max(2_048).optional() }),
  answers: deskPage(redirectView),
  refuses: ['not-allowed'],
} as const
const refusals = ['not-allowed', 'not-an-address', 'redirect-to-itself', 'path-taken'] as const
const adding = {
  does: 'Adds a redirect from an old address, or replaces the one from there.',
  least: 'editor',
  scope: 'arrange',
  takes: redirect,
  example: { path: '/old', target: '/latest' },
  status: 201,
  answers: z.null(),
  refuses: refusals,
} as const
const changing = {
  does: 'Changes where a redirect leads, and with which status.',
  least: 'editor',
  scope: 'arrange',
  takes: redirect,
  example: { path: '/old', target: '/latest' },
  answers: null,
  refuses: [...refusals, 'not-found'],
} as const
const deletion = {
  does: 'Deletes a redirect.',
  least: 'editor',
  scope: 'arrange',
  takes: z.strictObject({ path: address }),
  example: { path: '/old' },
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (asked, { db, actor }) => listRedirects(db, actor, asked)),
  POST: deskRoute(adding, (input, { db, actor, now }) => addRedirect(db, actor, input, now)),
  PUT: deskRoute(changing, (input, { db, actor, now }) => changeRedirect(db, actor, input, now)),
  DELETE: deskRoute(deletion, (input, { db, actor, now }) => deleteRedirect(db, actor, input, now)),
})
