import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { versionRef } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { restorePage } from '#db/commands/restore-page.ts'

const restoration = {
  does: 'Restores a revision of a standing page as its working copy.',
  takes: versionRef,
  answers: versionRef,
  refuses: ['not-allowed', 'not-found', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(restoration, ({ version }, { db, actor, params, now }) =>
    restorePage(db, actor, { id: idOf(params), number: idOf(params, 'n'), version }, now),
  ),
})
