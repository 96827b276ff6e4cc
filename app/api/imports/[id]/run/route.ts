import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { importJob } from '#app/api/imports/import-job.ts'
import { stopImport } from '#db/commands/import/stop-import.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: importJob(
    'import',
    'Starts or continues an import by its plan and map. A process of its own does it; readers and editors are not blocked.',
  ),
  DELETE: {
    does: 'Stops what is being done to an import: its plan, import, proof or undoing. What is stored stays, and it can be continued.',
    least: 'admin',
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => stopImport(db, actor, { id: idOf(params) }, now),
  },
})
