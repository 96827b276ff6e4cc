import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { saveRefusals } from '#app/api/http/save-conflict.ts'
import { resolveConflict } from '#db/commands/import/resolve-conflict.ts'
import { conflictResolution } from '#domain/import/conflict-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Resolves such a conflict: keeps the text here, takes that of the export, or saves a merge. Nothing public changes.',
    least: 'editor',
    scope: 'write',
    takes: conflictResolution,
    example: { version: 2, take: 'theirs' },
    answers: z.strictObject({ version: z.int() }),
    refuses: saveRefusals,
    work: (input, { db, actor, params, now }) => resolveConflict(db, actor, { id: idOf(params), ...input }, now),
  },
})
