import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { CONFLICTS, listConflicts } from '#db/queries/import/import-conflicts.ts'
import { importConflicts as answers } from '#domain/import/conflict-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists stories that were changed both here and in a newer export of the site that they came from.',
    least: 'editor',
    scope: 'write',
    may: 'import.merge',
    takes: z.object({ cursor: cursorIn(CONFLICTS) }),
    answers,
    work: (asked, { db }) => ok(listConflicts(db, asked)),
  },
})
