import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { versionRef, restoredCopy } from '#app/api/http/request-fields.ts'
import { conflict } from '#app/api/http/save-conflict.ts'
import { discardDraft } from '#db/commands/article/discard-draft.ts'

const discarding = {
  does: 'Discards the unpublished changes of a public story.',
  least: 'editor',
  takes: versionRef,
  example: { version: 14 },
  answers: restoredCopy,
  refuses: ['not-found', 'not-allowed', 'not-possible', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(discarding, ({ version }, { db, actor, params, now }) => {
    const id = idOf(params)
    return conflict(db, id, discardDraft(db, actor, { id, version }, now))
  }),
})
