import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { beginCopyUpload, uploadedCopies } from '#db/backup/restore/uploaded-copies.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'
import { copyUpload } from '#domain/upkeep/backups-view.ts'
import { env } from '#env.ts'

const list = {
  does: 'Lists the uploaded copies of a newsroom, which are kept for a day.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: deskPage(copyUpload),
  refuses: ['not-allowed'],
} as const
const beginning = {
  does: 'Starts a resumable upload of a backup (a .db file), of 32 GB at most.',
  least: 'admin',
  takes: z.strictObject({ name: text.trim().min(1).max(200), size: z.int().positive() }),
  example: { name: 'tuesday.db', size: 8 },
  status: 201,
  answers: copyUpload,
  refuses: ['not-allowed', 'too-large', 'too-many-uploads', 'not-enough-room'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { actor }) =>
    can(actor, 'backup.restore') ? ok({ items: uploadedCopies(env.dataDir), next: null }) : refuse('not-allowed'),
  ),
  POST: deskRoute(beginning, (input, { actor }) => beginCopyUpload(env.dataDir, actor, input)),
})
