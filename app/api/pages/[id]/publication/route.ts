import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, versionRef } from '#app/api/http/request-fields.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { withdrawPage } from '#db/commands/pages/withdraw-page.ts'

const publishing = {
  does: 'Publishes the saved version of a standing page. A former address redirects to the new one.',
  least: 'editor',
  scope: 'arrange',
  takes: versionRef,
  example: { version: 14 },
  answers: z.strictObject({ path: z.string(), version: z.int() }),
  refuses: [
    'not-allowed',
    'not-found',
    'changed-meanwhile',
    'already-public',
    'kind-taken',
    'unknown-media',
    'picture-expired',
  ],
} as const
const withdrawing = {
  does: 'Withdraws a public page: its addresses answer 410.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody,
  answers: versionRef,
  refuses: ['not-allowed', 'not-found', 'not-out'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(publishing, ({ version }, { db, actor, params, now }) =>
    publishPage(db, actor, { id: idOf(params), version }, now),
  ),
  DELETE: deskRoute(withdrawing, (_, { db, actor, params, now }) => withdrawPage(db, actor, { id: idOf(params) }, now)),
})
