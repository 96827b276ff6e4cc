import { conflict } from '#app/api/conflict.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { ofVersion } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { discardDraft } from '#db/commands/discard-draft.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(ofVersion, ({ version }, { db, actor, params, now }) => {
    const id = idOf(params)
    return conflict(db, id, discardDraft(db, actor, { id, version }, now))
  }),
})
