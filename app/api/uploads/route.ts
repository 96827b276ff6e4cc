import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { uploadId } from '#app/api/uploads/with-complete-upload.ts'
import { beginUpload } from '#db/commands/media/uploads.ts'
import { MAX_PICTURE_BYTES } from '#db/media/decode-upload.ts'
import { ok, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

const beginning = {
  does: 'Starts a resumable upload. Only its owner can continue it, for a day.',
  least: 'reporter',
  takes: z.strictObject({ name: text.trim().min(1).max(200), size: z.int().positive() }),
  example: { name: 'quay.jpg', size: 8 },
  status: 201,
  answers: z.strictObject({ id: uploadId, received: z.int() }),
  refuses: ['not-allowed', 'too-large', 'too-busy', 'too-many-uploads'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(beginning, (input, { db, actor, now }) => {
    if (input.size > MAX_PICTURE_BYTES) return refuse('too-large', { field: 'size' })
    const begun = beginUpload(db, actor, input, now)
    return begun.ok ? ok({ ...begun.value, received: 0 }) : begun
  }),
})
