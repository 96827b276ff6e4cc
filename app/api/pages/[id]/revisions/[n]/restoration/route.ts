import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { versionRef } from '#app/api/http/request-fields.ts'
import { restorePage } from '#db/commands/pages/restore-page.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Restores a revision of a standing page as its working copy.',
    least: 'editor',
    scope: 'arrange',
    takes: versionRef,
    example: { version: 14 },
    answers: versionRef,
    refuses: ['not-found', 'changed-meanwhile'],
    work: ({ version }, { db, actor, params, now }) =>
      restorePage(db, actor, { id: idOf(params), number: idOf(params, 'n'), version }, now),
  },
})
