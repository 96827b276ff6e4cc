import { z } from 'zod'
import { answer, problem } from '#app/api/http/api-answer.ts'
import { deskRoute, requirePerson } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { parseOrRefuse, queryOf } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { dropUpload } from '#db/commands/media/uploads.ts'
import { writer } from '#db/engine/connections.ts'
import { dropIncoming, incomingFile, receive, receivedOf } from '#db/media/incoming.ts'
import { uploadOf } from '#db/queries/media/upload-of.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

const progress = z.strictObject({ received: z.int(), size: z.int() })
const looking = {
  does: 'Returns how many bytes of one’s own upload have arrived.',
  least: 'reporter',
  own: 'act',
  takes: emptyBody.loose(),
  answers: progress,
  refuses: ['not-found'],
  idIs: 'text',
} as const
const sending = {
  does: 'Appends bytes to an upload from a position on; repeating a chunk is harmless. If earlier bytes are missing, the error tells how many have arrived.',
  least: 'reporter',
  own: 'act',
  takes: z.string(),
  query: z.object({ from: z.coerce.number().int().nonnegative() }),
  answers: progress,
  refuses: ['not-found', 'bytes-missing', 'not-bytes', 'too-large'],
  idIs: 'text',
  is: 'bytes',
} as const
const dropping = {
  does: 'Cancels one’s own upload.',
  least: 'reporter',
  own: 'act',
  takes: emptyBody,
  answers: null,
  refuses: ['not-found'],
  idIs: 'text',
} as const

const send = openRoute(async (request, params) => {
  const actor = await requirePerson(request)
  const { from } = parseOrRefuse(sending.query, queryOf(request))
  const upload = uploadOf(writer(), actor, { id: String(params.id) })
  if (!upload) return problem('not-found')
  const { id, size, mediaId } = upload
  if (mediaId !== null) return answer(ok({ received: size, size }))
  const received = receivedOf(env.dataDir, id)
  if (from > received) return problem('bytes-missing', { details: { received } })
  if ((request.headers.get('content-type') ?? '') !== 'application/octet-stream') return problem('not-bytes')
  const length = await receive(request.body, incomingFile(env.dataDir, id), { from, max: size })
  return length === null ? problem('too-large') : answer(ok({ received: length, size }))
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(looking, (_, { db, actor, params }) => {
    const upload = uploadOf(db, actor, { id: String(params.id) })
    if (!upload) return refuse('not-found')
    const { id, size, mediaId } = upload
    return ok({ received: mediaId === null ? receivedOf(env.dataDir, id) : size, size })
  }),
  PUT: described(sending, send),
  DELETE: deskRoute(dropping, (_, { db, actor, params }) => {
    const id = String(params.id)
    const dropped = dropUpload(db, actor, { id })
    // A cleanup job deletes bytes that a crash leaves behind.
    if (dropped.ok) void dropIncoming(env.dataDir, id)
    return dropped
  }),
})
