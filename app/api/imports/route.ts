import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { importDisk, withFileTimes } from '#app/api/imports/import-disk.ts'
import { createImport } from '#db/commands/import/create-import.ts'
import { listImports } from '#db/queries/import/import-batches.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { importRequest } from '#domain/import/batch/import-request.ts'
import { importView } from '#domain/import/batch/import-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the imports of other systems’ exports, newest first.',
    least: 'admin',
    answers: deskPage(importView),
    work: (_, { db, actor }) => {
      const imports = listImports(db, actor)
      return imports.ok ? ok({ items: imports.value.map(withFileTimes), next: null }) : imports
    },
  },
  POST: {
    does: 'Creates an import from uploads or from files in the folder `incoming`, and has its plan made. Nothing is imported yet.',
    least: 'admin',
    takes: importRequest,
    example: { files: [{ from: 'incoming', name: 'export.xml' }] },
    status: 201,
    answers: z.strictObject({ id: z.int() }),
    refuses: ['unknown-file', 'upload-incomplete', 'upload-in-use'],
    work: (request, { db, actor, now }) => createImport(db, actor, { request, files: importDisk }, now),
  },
})
