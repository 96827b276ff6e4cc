import { conflict } from '#app/api/conflict.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { ofVersion } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { restoreRevision } from '#db/commands/restore-revision.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(ofVersion, ({ version }, { db, actor, params, now }) => {
    const id = idOf(params)
    return conflict(db, id, restoreRevision(db, actor, { id, number: idOf(params, 'n'), version }, now))
  }),
})
