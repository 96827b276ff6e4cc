import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { saveRefusals } from '#app/api/http/save-conflict.ts'
import { resolveConflict } from '#db/commands/import/resolve-conflict.ts'
import { conflictResolution } from '#domain/import/conflict-views.ts'

const resolution = {
  does: 'Resolves such a conflict: keeps the text here, takes that of the export, or saves a merge. Nothing public changes.',
  least: 'editor',
  scope: 'write',
  takes: conflictResolution,
  example: { version: 2, take: 'theirs' },
  answers: z.strictObject({ version: z.int() }),
  refuses: saveRefusals,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(resolution, (input, { db, actor, params, now }) =>
    resolveConflict(db, actor, { id: idOf(params), ...input }, now),
  ),
})
