import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { CONFLICTS, listConflicts } from '#db/queries/import/import-conflicts.ts'
import { importConflicts as answers } from '#domain/import/conflict-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists stories that were changed both here and in a newer export of the site that they came from.',
  least: 'editor',
  scope: 'write',
  takes: z.object({ cursor: cursorIn(CONFLICTS) }),
  answers,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (asked, { db, actor }) =>
    can(actor, 'import.merge') ? ok(listConflicts(db, asked)) : refuse('not-allowed'),
  ),
})
