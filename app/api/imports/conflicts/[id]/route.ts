import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { conflictOf } from '#db/queries/import/conflict-of.ts'
import { importConflictView } from '#domain/import/conflict-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const one = {
  does: 'Returns both texts of a story that was changed here and in a newer export, and the text before.',
  least: 'editor',
  scope: 'write',
  takes: emptyBody.loose(),
  answers: importConflictView,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(one, (_, { db, actor, params }) => {
    if (!can(actor, 'import.merge')) return refuse('not-allowed')
    const found = conflictOf(db, { id: idOf(params) })
    return found ? ok(found) : refuse('not-found')
  }),
})
