import fs from 'node:fs'
import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { longRoute } from '#app/api/http/long-route.ts'
import { cursorIn, listQuery } from '#app/api/http/request-fields.ts'
import { finishUpload } from '#db/commands/uploads/end-upload.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { addFile } from '#db/files/add-file.ts'
import { FILES, libraryFile, listFiles } from '#db/queries/files/list-files.ts'
import { completeUpload } from '#db/uploads/complete-upload.ts'
import { removeUpload, uploadFile } from '#db/uploads/upload-files.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { fileView } from '#domain/newsroom-views.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { uploadId } from '#domain/uploads/upload-view.ts'
import { env } from '#env.ts'

const adding = {
  does: 'Adds a complete upload of the purpose `file` to the library: a PDF, MP3, M4A, XLSX, CSV, DOCX, PPTX, ZIP or GPX, told by its content. Identical bytes return the existing file.',
  least: 'reporter',
  takes: z.strictObject({ upload: uploadId }),
  example: { upload: '0'.repeat(32) },
  status: 201,
  answers: fileView,
  refuses: ['not-found', 'upload-incomplete', 'not-a-file-kind', 'has-macros', 'too-large'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the files that stories can link to, newest first, 50 at a time; `q` searches their names.',
    least: 'reporter',
    takes: listQuery.extend({ cursor: cursorIn(FILES) }),
    answers: deskPage(fileView),
    work: (input, { db }) => ok(listFiles(db, input)),
  },
  POST: longRoute(adding, ({ upload }, { db, actor, now }) => take(db, actor, upload, now)),
})

async function take(db: Db, actor: Actor, id: string, now: number) {
  const upload = completeUpload(db, actor, { id, purpose: 'file' })
  if (!upload.ok) return upload
  const { mediaId, name } = upload.value
  const known = mediaId === null ? null : libraryFile(db, { id: mediaId })
  if (known) return ok(known)
  const content = fs.createReadStream(uploadFile(env.dataDir, upload.value))
  const added = await addFile(db, env.dataDir, { content, name, by: actor }, now)
  if (!added.ok) return added
  await retryWhileBusy(db, () => finishUpload(db, actor, { id, mediaId: added.value.id }))
  await removeUpload(env.dataDir, id)
  const file = libraryFile(db, added.value)
  return file ? ok(file) : refuse('not-found')
}
