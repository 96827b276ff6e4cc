import { z } from 'zod'
import { answer, problem } from '#app/api/http/api-answer.ts'
import { deskRoute, requirePerson } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { parseOrRefuse, queryOf } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { dropCopyUpload, receiveCopy, uploadedCopy } from '#db/backup/restore/uploaded-copies.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { copyUpload } from '#domain/upkeep/backups-view.ts'
import { workId } from '#domain/upkeep/restore-preview.ts'
import { env } from '#env.ts'

const looking = {
  does: 'Returns how many bytes of an uploaded copy have arrived.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: copyUpload,
  refuses: ['not-allowed', 'not-found'],
  idIs: 'text',
} as const
const sending = {
  does: 'Appends bytes to the upload of a copy from a position on; repeating a chunk is harmless, and one that is complete does not change any more. If earlier bytes are missing, the error tells how many have arrived.',
  least: 'admin',
  takes: z.string(),
  query: z.object({ from: z.coerce.number().int().nonnegative() }),
  answers: copyUpload,
  refuses: ['not-allowed', 'not-found', 'bytes-missing', 'not-bytes', 'too-large'],
  idIs: 'text',
  is: 'bytes',
} as const
const dropping = {
  does: 'Deletes an uploaded copy.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
  idIs: 'text',
} as const

/** Null for an id that is none: it becomes part of a path. */
const uploadOf = (id: unknown) => {
  const known = workId.safeParse(id)
  return known.success ? uploadedCopy(env.dataDir, known.data) : null
}

const send = openRoute(async (request, params) => {
  const actor = await requirePerson(request)
  if (!can(actor, 'backup.restore')) return problem('not-allowed')
  const { from } = parseOrRefuse(sending.query, queryOf(request))
  const upload = uploadOf(params.id)
  if (!upload) return problem('not-found')
  if (from > upload.received) return problem('bytes-missing', { details: { received: upload.received } })
  if ((request.headers.get('content-type') ?? '') !== 'application/octet-stream') return problem('not-bytes')
  const received = await receiveCopy(env.dataDir, upload, request.body, from)
  return received === null ? problem('too-large') : answer(ok({ ...upload, received }))
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(looking, (_, { actor, params }) => {
    if (!can(actor, 'backup.restore')) return refuse('not-allowed')
    const upload = uploadOf(params.id)
    return upload ? ok(upload) : refuse('not-found')
  }),
  PUT: described(sending, send),
  DELETE: deskRoute(dropping, (_, { actor, params }) =>
    dropCopyUpload(env.dataDir, actor, workId.safeParse(params.id).data ?? ''),
  ),
})
