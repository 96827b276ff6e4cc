import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn, listQuery } from '#app/api/http/request-fields.ts'
import { MAX_REDIRECT_LINES } from '#db/commands/links/add-redirect-list.ts'
import { addRedirect, changeRedirect } from '#db/commands/links/add-redirect.ts'
import { addRedirects } from '#db/commands/links/add-redirects.ts'
import { deleteRedirect } from '#db/commands/links/delete-redirect.ts'
import { listRedirects, REDIRECTS } from '#db/queries/links/list-redirects.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { redirectFields, redirectFilter, redirectsResult, redirectView } from '#domain/urls/redirect-views.ts'

const { path, target, status } = redirectFields.shape
const redirects = z.strictObject({
  redirects: z
    .array(z.strictObject({ from: path, to: target, status }))
    .min(1)
    .max(MAX_REDIRECT_LINES),
})
const refusals = ['not-allowed', 'not-an-address', 'redirect-to-itself', 'path-taken'] as const

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists redirects by path, 50 at a time.',
    least: 'editor',
    scope: 'arrange',
    takes: listQuery.extend({
      filter: redirectFilter.default('all'),
      cursor: cursorIn(REDIRECTS),
    }),
    answers: deskPage(redirectView),
    work: (asked, { db, actor }) => listRedirects(db, actor, asked),
  },
  POST: {
    does: 'Adds redirects from old addresses, or replaces those from there: one, or up to 10,000 in one request, of which those that cannot be stored are named and the others stored.',
    least: 'editor',
    scope: 'arrange',
    takes: z.union([redirectFields, redirects]),
    example: { redirects: [{ from: '/2019/old', to: '/latest', status: 301 }] },
    status: 201,
    answers: redirectsResult.nullable().describe('Null for one redirect: what it cannot be stored for is a refusal.'),
    refuses: refusals,
    work: (input, { db, actor, now }) =>
      'redirects' in input ? addRedirects(db, actor, input, now) : addRedirect(db, actor, input, now),
  },
  PUT: {
    does: 'Changes where a redirect leads, and with which status.',
    least: 'editor',
    scope: 'arrange',
    takes: redirectFields,
    example: { path: '/old', target: '/latest' },
    answers: null,
    refuses: [...refusals, 'not-found'],
    work: (input, { db, actor, now }) => changeRedirect(db, actor, input, now),
  },
  DELETE: {
    does: 'Deletes a redirect.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ path }),
    example: { path: '/old' },
    answers: null,
    refuses: ['not-found'],
    work: (input, { db, actor, now }) => deleteRedirect(db, actor, input, now),
  },
})
