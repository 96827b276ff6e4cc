import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { beginUpload } from '#db/commands/uploads/begin-upload.ts'
import { unusedUploads } from '#db/queries/uploads/upload-of.ts'
import { receivedOf } from '#db/uploads/upload-files.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'
import { uploadPurpose } from '#domain/uploads/purposes.ts'
import { fileTime, uploadId, uploadView } from '#domain/uploads/upload-view.ts'
import { env } from '#env.ts'

const purpose = uploadPurpose.default('picture')

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the uploads of a purpose that one may continue and that nothing uses yet, the oldest first.',
    least: 'reporter',
    takes: z.object({ purpose }),
    answers: deskPage(uploadView),
    work: (input, { db, actor }) => {
      const items = unusedUploads(db, actor, input.purpose).map((upload) => {
        const { id, name, size, changedAt } = upload
        return { id, name, size, changedAt, received: receivedOf(env.dataDir, upload) }
      })
      return ok({ items, next: null })
    },
  },
  POST: {
    does: 'Starts a resumable upload: of a picture (20 MB), which its owner alone may continue, for a day; by admins of a file of an export (4 GB), kept for a week, or of a backup (32 GB), kept for a day.',
    least: 'reporter',
    takes: z.strictObject({
      purpose,
      name: text.trim().min(1).max(200),
      size: z.int().positive(),
      changedAt: fileTime.default(null),
    }),
    example: { name: 'quay.jpg', size: 8 },
    status: 201,
    answers: z.strictObject({ id: uploadId, received: z.int() }),
    refuses: ['too-large', 'too-busy', 'too-many-uploads', 'not-enough-room'],
    work: (input, { db, actor, now }) => {
      const begun = beginUpload(db, actor, input, now)
      return begun.ok ? ok({ ...begun.value, received: 0 }) : begun
    },
  },
})
