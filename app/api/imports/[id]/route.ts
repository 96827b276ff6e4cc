import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { importDisk, withFileTimes } from '#app/api/imports/import-disk.ts'
import { changeImportPictures } from '#db/commands/import/change-import-pictures.ts'
import { deleteImport } from '#db/commands/import/delete-import.ts'
import { removeBatchFiles } from '#db/import/desk/sweep-imports.ts'
import { importOf } from '#db/queries/import/import-batches.ts'
import { removeUpload } from '#db/uploads/upload-files.ts'
import { pictureSource } from '#domain/import/batch/import-request.ts'
import { importView } from '#domain/import/batch/import-views.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns an import: its state, what is being done and how far that is, and why the last run stopped.',
    least: 'admin',
    answers: importView,
    refuses: ['not-found'],
    work: (_, { db, actor, params }) => {
      const found = importOf(db, actor, idOf(params))
      return found.ok ? ok(withFileTimes(found.value)) : found
    },
  },
  PUT: {
    does: 'Changes where the pictures of an import come from, and has its plan made again.',
    least: 'admin',
    takes: pictureSource,
    example: { media: null, fetchPictures: true },
    answers: null,
    refuses: ['not-found', 'unknown-file', 'import-busy', 'import-not-ready'],
    work: (change, { db, actor, params, now }) =>
      changeImportPictures(db, actor, { ...change, id: idOf(params) }, importDisk.isIncoming, now),
  },
  DELETE: {
    does: 'Deletes an import that brought nothing or was undone, with its uploaded files.',
    least: 'admin',
    answers: null,
    refuses: ['not-found', 'import-busy', 'in-use'],
    work: (_, { db, actor, params, now }) => {
      const id = idOf(params)
      const deleted = deleteImport(db, actor, { id }, now)
      if (!deleted.ok) return deleted
      // At once, because the next import may get this number. The hourly sweep deletes what a crash leaves behind.
      removeBatchFiles(env.dataDir, id)
      for (const upload of deleted.value.uploads) void removeUpload(env.dataDir, upload)
      return ok(null)
    },
  },
})
