import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { versionRef } from '#app/api/http/request-fields.ts'
import { restorePage } from '#db/commands/pages/restore-page.ts'

const restoration = {
  does: 'Restores a revision of a standing page as its working copy.',
  least: 'editor',
  scope: 'arrange',
  takes: versionRef,
  example: { version: 14 },
  answers: versionRef,
  refuses: ['not-allowed', 'not-found', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(restoration, ({ version }, { db, actor, params, now }) =>
    restorePage(db, actor, { id: idOf(params), number: idOf(params, 'n'), version }, now),
  ),
})
