import { conflict } from '#app/api/conflict.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { versionRef, restoredCopy } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { restoreRevision } from '#db/commands/restore-revision.ts'

const restoration = {
  does: 'Restores a revision as the working copy, as a new revision.',
  takes: versionRef,
  answers: restoredCopy,
  refuses: ['not-found', 'not-allowed', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(restoration, ({ version }, { db, actor, params, now }) => {
    const id = idOf(params)
    return conflict(db, id, restoreRevision(db, actor, { id, number: idOf(params, 'n'), version }, now))
  }),
})
