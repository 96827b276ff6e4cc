import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { importDisk, withFileTimes } from '#app/api/imports/import-disk.ts'
import { createImport } from '#db/commands/import/create-import.ts'
import { listImports } from '#db/queries/import/import-batches.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { importRequest } from '#domain/import/batch/import-request.ts'
import { importView } from '#domain/import/batch/import-views.ts'
import { ok } from '#domain/result.ts'

const list = {
  does: 'Lists the imports of other systems’ exports, newest first.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: deskPage(importView),
  refuses: ['not-allowed'],
} as const
const creating = {
  does: 'Creates an import from uploads or from files in the folder `incoming`, and has its plan made. Nothing is imported yet.',
  least: 'admin',
  takes: importRequest,
  example: { files: [{ from: 'incoming', name: 'export.xml' }] },
  status: 201,
  answers: z.strictObject({ id: z.int() }),
  refuses: ['not-allowed', 'unknown-file', 'upload-incomplete', 'upload-in-use'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor }) => {
    const imports = listImports(db, actor)
    return imports.ok ? ok({ items: imports.value.map(withFileTimes), next: null }) : imports
  }),
  POST: deskRoute(creating, (request, { db, actor, now }) =>
    createImport(db, actor, { request, files: importDisk }, now),
  ),
})
