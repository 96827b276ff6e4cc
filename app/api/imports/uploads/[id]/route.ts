import { z } from 'zod'
import { answer, problem } from '#app/api/http/api-answer.ts'
import { deskRoute, requirePerson } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { parseOrRefuse, queryOf } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { dropImportUpload, touchImportUpload } from '#db/commands/import/import-uploads.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { importBytesOf, importUploadFile, removeImportUpload } from '#db/import/desk/upload-files.ts'
import { receive } from '#db/media/incoming.ts'
import { importUploadRow } from '#db/queries/import/import-upload-rows.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

const progress = z.strictObject({ received: z.int(), size: z.int() })
const looking = {
  does: 'Returns how many bytes of an uploaded export have arrived.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: progress,
  refuses: ['not-allowed', 'not-found'],
  idIs: 'text',
} as const
const sending = {
  does: 'Appends bytes to an upload from a position on; repeating a chunk is harmless. If earlier bytes are missing, the error tells how many have arrived.',
  least: 'admin',
  takes: z.string(),
  query: z.object({ from: z.coerce.number().int().nonnegative() }),
  answers: progress,
  refuses: ['not-allowed', 'not-found', 'bytes-missing', 'not-bytes', 'too-large', 'upload-in-use'],
  idIs: 'text',
  is: 'bytes',
} as const
const dropping = {
  does: 'Deletes an upload that no import uses.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
  idIs: 'text',
} as const

const send = openRoute(async (request, params) => {
  const actor = await requirePerson(request)
  if (!can(actor, 'import.run')) return problem('not-allowed')
  const { from } = parseOrRefuse(sending.query, queryOf(request))
  const upload = importUploadRow(writer(), String(params.id))
  if (!upload) return problem('not-found')
  // The bytes of an import that was created must not change under it.
  if (upload.batchId !== null) return problem('upload-in-use')
  const { id, size } = upload
  const received = importBytesOf(env.dataDir, upload)
  if (from > received) return problem('bytes-missing', { details: { received } })
  if ((request.headers.get('content-type') ?? '') !== 'application/octet-stream') return problem('not-bytes')
  const length = await receive(request.body, importUploadFile(env.dataDir, upload), { from, max: size })
  if (length === null) return problem('too-large')
  await retryWhileBusy(writer(), (db) => touchImportUpload(db, { id }, Date.now()))
  return answer(ok({ received: length, size }))
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(looking, (_, { db, actor, params }) => {
    if (!can(actor, 'import.run')) return refuse('not-allowed')
    const upload = importUploadRow(db, String(params.id))
    return upload ? ok({ received: importBytesOf(env.dataDir, upload), size: upload.size }) : refuse('not-found')
  }),
  PUT: described(sending, send),
  DELETE: deskRoute(dropping, (_, { db, actor, params }) => {
    const id = String(params.id)
    const dropped = dropImportUpload(db, actor, { id })
    // The hourly sweep deletes bytes that a crash leaves behind.
    if (dropped.ok) void removeImportUpload(env.dataDir, id)
    return dropped
  }),
})
