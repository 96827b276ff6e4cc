import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { deleteExport } from '#db/commands/export/delete-export.ts'
import { removeExportFiles } from '#db/export/desk/export-files.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Deletes an export with its file; one that is being made is stopped.',
    least: 'admin',
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => {
      const id = idOf(params)
      const deleted = deleteExport(db, actor, { id }, now)
      // A process that is still making it removes its files when it is stopped.
      if (deleted.ok) removeExportFiles(env.dataDir, id)
      return deleted
    },
  },
})
