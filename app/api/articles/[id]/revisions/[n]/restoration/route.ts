import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { versionRef, restoredCopy } from '#app/api/http/request-fields.ts'
import { conflict } from '#app/api/http/save-conflict.ts'
import { restoreRevision } from '#db/commands/article/restore-revision.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Restores a revision as the working copy, as a new revision.',
    least: 'reporter',
    own: 'story',
    takes: versionRef,
    example: { version: 14 },
    answers: restoredCopy,
    refuses: ['not-found', 'changed-meanwhile'],
    work: ({ version }, { db, actor, params, now }) => {
      const id = idOf(params)
      return conflict(db, id, restoreRevision(db, actor, { id, number: idOf(params, 'n'), version }, now))
    },
  },
})
