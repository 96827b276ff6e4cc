import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { versionRef } from '#app/api/http/request-fields.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { withdrawPage } from '#db/commands/pages/withdraw-page.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Publishes the saved version of a standing page. A former address redirects to the new one.',
    least: 'editor',
    scope: 'arrange',
    takes: versionRef,
    example: { version: 14 },
    answers: z.strictObject({ path: z.string(), version: z.int() }),
    refuses: ['not-found', 'changed-meanwhile', 'already-public', 'kind-taken', 'unknown-media', 'picture-expired'],
    work: ({ version }, { db, actor, params, now }) => publishPage(db, actor, { id: idOf(params), version }, now),
  },
  DELETE: {
    does: 'Withdraws a public page: its addresses answer 410.',
    least: 'editor',
    scope: 'arrange',
    answers: versionRef,
    refuses: ['not-found', 'not-out'],
    work: (_, { db, actor, params, now }) => withdrawPage(db, actor, { id: idOf(params) }, now),
  },
})
