import { z } from 'zod'
import { answer, problem } from '#app/api/http/api-answer.ts'
import { requirePerson, deskRoutes } from '#app/api/http/desk-route.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseOrRefuse, queryOf } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { dropUpload } from '#db/commands/uploads/end-upload.ts'
import { writer } from '#db/engine/connections.ts'
import { type StoredUpload, uploadOf } from '#db/queries/uploads/upload-of.ts'
import { receive, receivedOf, removeUpload } from '#db/uploads/upload-files.ts'
import { ok, refuse } from '#domain/result.ts'
import { uploadProgress } from '#domain/uploads/upload-view.ts'
import { env } from '#env.ts'

const sending = {
  does: 'Appends bytes to an upload from a position on; repeating a chunk is harmless, and one that is complete does not change any more. If earlier bytes are missing, the error tells how many have arrived.',
  least: 'reporter',
  own: 'act',
  takes: z.string(),
  query: z.object({ from: z.coerce.number().int().nonnegative() }),
  answers: uploadProgress,
  refuses: ['not-found', 'bytes-missing', 'not-bytes', 'too-large'],
  idIs: 'text',
  is: 'bytes',
} as const

const send = openRoute(async (request, params) => {
  const actor = await requirePerson(request)
  const { from } = parseOrRefuse(sending.query, queryOf(request))
  const upload = uploadOf(writer(), actor, { id: String(params.id) })
  if (!upload) return problem('not-found')
  const { received, size } = progressOf(upload)
  if (from > received) return problem('bytes-missing', { details: { received } })
  if ((request.headers.get('content-type') ?? '') !== 'application/octet-stream') return problem('not-bytes')
  const length = await receive(env.dataDir, upload, request.body, from)
  return length === null ? problem('too-large') : answer(ok({ received: length, size }))
})

/** A picture has taken the file that it was made of. */
const progressOf = (upload: StoredUpload) => {
  const { size, mediaId } = upload
  return { received: mediaId === null ? receivedOf(env.dataDir, upload) : size, size }
}

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns how many bytes of an upload have arrived.',
    least: 'reporter',
    own: 'act',
    answers: uploadProgress,
    refuses: ['not-found'],
    idIs: 'text',
    work: (_, { db, actor, params }) => {
      const upload = uploadOf(db, actor, { id: String(params.id) })
      return upload ? ok(progressOf(upload)) : refuse('not-found')
    },
  },
  PUT: described(sending, send),
  DELETE: {
    does: 'Cancels an upload that nothing uses.',
    least: 'reporter',
    own: 'act',
    answers: null,
    refuses: ['not-found'],
    idIs: 'text',
    work: (_, { db, actor, params }) => {
      const id = String(params.id)
      const dropped = dropUpload(db, actor, { id })
      if (dropped.ok) void removeUpload(env.dataDir, id)
      return dropped
    },
  },
})
