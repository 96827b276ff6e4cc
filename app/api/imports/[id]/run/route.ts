import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { importJob } from '#app/api/imports/import-job.ts'
import { stopImport } from '#db/commands/import/stop-import.ts'

const stopping = {
  does: 'Stops what is being done to an import: its plan, import, proof or undoing. What is stored stays, and it can be continued.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: importJob(
    'import',
    'Starts or continues an import by its plan and map. A process of its own does it; readers and editors are not blocked.',
  ),
  DELETE: deskRoute(stopping, (_, { db, actor, params, now }) => stopImport(db, actor, { id: idOf(params) }, now)),
})
