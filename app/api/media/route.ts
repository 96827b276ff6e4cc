import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { z } from 'zod'
import type { Person } from '#app/api/auth/session.ts'
import { type Answer, answer, problem } from '#app/api/http/api-answer.ts'
import { idempotencyScope, keyOf, requirePerson, deskRoutes } from '#app/api/http/desk-route.ts'
import { longAnswer } from '#app/api/http/long-answer.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { listQuery, momentInQuery, cursorIn } from '#app/api/http/request-fields.ts'
import { parseOrRefuse, Refused } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { addedView, uploadRefusals, pictureWords } from '#app/api/media/picture-words.ts'
import { writer } from '#db/engine/connections.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { MAX_PICTURE_BYTES } from '#db/media/decode-upload.ts'
import { withDecodingSlot, isQueueFull } from '#db/media/decoding-queue.ts'
import { listMedia, PICTURES } from '#db/queries/media/list-media.ts'
import { receive, removeUpload, uploadFile } from '#db/uploads/upload-files.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { addedMedia, mediaState, mediaView } from '#domain/newsroom-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'
import { env } from '#env.ts'

/** Allows for the file, its metadata and the multipart overhead. */
const MAX_BYTES = MAX_PICTURE_BYTES + 64 * 1024
const { alt, caption, credit } = pictureWords
const adding = {
  does: 'Adds a picture to the library. Identical bytes return the existing picture.',
  least: 'reporter',
  takes: z.strictObject({
    file: z.file(),
    alt: alt.optional(),
    caption: caption.optional(),
    credit: credit.optional(),
    isDecorative: z.stringbool().optional(),
  }),
  status: 201,
  answers: addedMedia,
  refuses: ['not-multipart', ...uploadRefusals],
  is: 'multipart',
} as const

const add = openRoute(async (request) => {
  const actor = await requirePerson(request)
  if (!can(actor, 'media.add')) return problem('not-allowed')
  keyOf(request)
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return problem('too-large')
  if (isQueueFull()) return problem('too-busy')
  // Streams uploads to disk first: however many arrive at once, at most two of them are in memory.
  const body = { id: randomUUID(), name: 'body', size: MAX_BYTES }
  try {
    const length = await receive(env.dataDir, body, request.body, 0)
    if (length === null) return problem('too-large')
    const done = await withDecodingSlot(async () =>
      addOne(request, actor, await fs.promises.readFile(uploadFile(env.dataDir, body))),
    )
    return 'ok' in done ? answer(done) : done
  } finally {
    await removeUpload(env.dataDir, body.id)
  }
})

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists pictures, newest first, 50 at a time; `q` searches name, alt, caption and credit.',
    least: 'reporter',
    takes: listQuery.extend({
      cursor: cursorIn(PICTURES),
      uploader: text.max(100).optional(),
      from: momentInQuery.optional(),
      to: momentInQuery.optional(),
      state: mediaState.optional(),
    }),
    answers: deskPage(mediaView),
    work: (input, { db, now }) => ok(listMedia(db, input, now)),
  },
  POST: described(adding, add),
})

async function addOne(request: Request, actor: Person, body: Buffer<ArrayBuffer>): Promise<Answer> {
  const { file, ...words } = parseOrRefuse(adding.takes, await formOf(request, body))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const key = keyOf(request)
  const digest = createHash('sha256').update(`POST /api/media\n`).update(bytes).digest('hex')
  return longAnswer(key === null ? null : { key, actorId: idempotencyScope(actor), request: digest }, async () => {
    const done = await addPicture(writer(), env.dataDir, { ...words, bytes, name: file.name, by: actor }, Date.now())
    return answer(done.ok ? ok(addedView(writer(), done.value)) : done, 201)
  })
}

async function formOf(request: Request, body: Buffer<ArrayBuffer>): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) throw new Refused(problem('not-multipart'))
  try {
    const parsed = await new Response(body, { headers: { 'content-type': type } }).formData()
    return Object.fromEntries(parsed)
  } catch {
    throw new Refused(problem('not-multipart'))
  }
}
