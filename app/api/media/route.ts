import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answer, problem } from '#app/api/answer.ts'
import { askedBy, deskRoute, keyOf, requirePerson } from '#app/api/desk-route.ts'
import { listQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { openRoute } from '#app/api/open-route.ts'
import { fit, Refused, readBytes } from '#app/api/request.ts'
import { described } from '#app/api/route-spec.ts'
import { answerOnce } from '#db/commands/answer-once.ts'
import { writer } from '#db/live.ts'
import { addPicture, MAX_PICTURE_BYTES } from '#db/media/add-picture.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { listMedia } from '#db/queries/list-media.ts'
import { whenFree } from '#db/write.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { addedMedia, mediaView } from '#domain/newsroom-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'

/** The file, its words, and what multipart adds. */
const MAX_BYTES = MAX_PICTURE_BYTES + 64 * 1024
const words = z.string().trim()
const list = {
  does: 'Pictures, newest first, 50 at a time; `q` is looked for in name, alt, caption and credit.',
  takes: listQuery,
  answers: deskPage(mediaView),
} as const
const adding = {
  does: 'Adds a picture to the library. The same bytes are the same picture.',
  takes: z.strictObject({
    file: z.file(),
    alt: words.max(1_000).default(''),
    caption: words.max(2_000).default(''),
    credit: words.max(300).default(''),
  }),
  status: 201,
  answers: addedMedia,
  refuses: [
    ...(['not-allowed', 'not-multipart', 'not-a-picture', 'not-decodable'] as const),
    ...(['too-many-pixels', 'decoding-took-too-long'] as const),
  ],
  is: 'multipart',
} as const

const add = openRoute(async (request) => {
  const actor = await requirePerson(request)
  if (!can(actor, 'media.add')) return problem('not-allowed')
  const key = keyOf(request)
  const body = await readBytes(request, MAX_BYTES)
  const { file, ...about } = fit(adding.takes, await formOf(request, body))
  const input = { ...about, bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }
  const done = await addPicture(writer(), env.dataDir, input, Date.now())
  const added = answer(done.ok ? ok(viewOf(done.value)) : done, 201)
  if (key === null) return added
  // The same bytes are the same picture, so that the key only has to keep the answer.
  const digest = createHash('sha256').update(`POST /api/media\n`).update(input.bytes).digest('hex')
  const asked = { key, actorId: askedBy(actor), request: digest, isSecret: false }
  const once = await whenFree(writer(), (db) => answerOnce(db, asked, Date.now(), (): Answer => added))
  return 'answer' in once ? once.answer : problem(once.is)
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (input, { db }) => ok(listMedia(db, input))),
  POST: described(adding, add),
})

async function formOf(request: Request, body: Buffer): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) throw new Refused(problem('not-multipart'))
  try {
    const parsed = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    return Object.fromEntries(parsed)
  } catch {
    throw new Refused(problem('not-multipart'))
  }
}

type Added = Omit<z.output<typeof addedMedia>, 'variants'>

function viewOf({ id, width, height, widths, alt, caption, credit }: Added) {
  const variants = widths.flatMap((wide) => RENDITION_FORMATS.map((format) => `/media/${id}-${wide}.${format}`))
  return { id, width, height, widths, alt, caption, credit, variants }
}
