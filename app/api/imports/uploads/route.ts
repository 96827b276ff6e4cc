import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { importDisk } from '#app/api/imports/import-disk.ts'
import { beginImportUpload } from '#db/commands/import/import-uploads.ts'
import { unusedImportUploads } from '#db/queries/import/import-upload-rows.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { importUploadId } from '#domain/import/batch/import-request.ts'
import { importUpload } from '#domain/import/batch/import-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

const list = {
  does: 'Lists the uploaded files that no import uses yet, the oldest first.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: deskPage(importUpload),
  refuses: ['not-allowed'],
} as const
const beginning = {
  does: 'Starts a resumable upload of a file of an export, of 4 GB at most. It is kept for a week.',
  least: 'admin',
  takes: z.strictObject({ name: text.trim().min(1).max(200), size: z.int().positive() }),
  example: { name: 'export.xml', size: 8 },
  status: 201,
  answers: z.strictObject({ id: importUploadId, name: z.string(), received: z.int() }),
  refuses: ['not-allowed', 'too-large', 'too-many-uploads', 'not-enough-room'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor }) => {
    if (!can(actor, 'import.run')) return refuse('not-allowed')
    const free = unusedImportUploads(db)
    return ok({ items: free.map((one) => ({ ...one, received: importDisk.receivedOf(one) })), next: null })
  }),
  POST: deskRoute(beginning, (input, { db, actor, now }) => {
    const begun = beginImportUpload(db, actor, { ...input, receivedOf: importDisk.receivedOf }, now)
    return begun.ok ? ok({ ...begun.value, received: 0 }) : begun
  }),
})
