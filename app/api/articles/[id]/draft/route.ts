import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { versionRef, restoredCopy } from '#app/api/http/request-fields.ts'
import { conflict } from '#app/api/http/save-conflict.ts'
import { discardDraft } from '#db/commands/article/discard-draft.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Discards the unpublished changes of a public story.',
    least: 'editor',
    takes: versionRef,
    example: { version: 14 },
    answers: restoredCopy,
    refuses: ['not-found', 'not-possible', 'changed-meanwhile'],
    work: ({ version }, { db, actor, params, now }) => {
      const id = idOf(params)
      return conflict(db, id, discardDraft(db, actor, { id, version }, now))
    },
  },
})
