import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { deskBackups } from '#db/backup/restore/desk-backups.ts'
import { uploadedCopy } from '#db/backup/restore/uploaded-copies.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { restorableId, workId } from '#domain/upkeep/restore-preview.ts'
import { env } from '#env.ts'

const previewing = {
  does: 'Has a backup checked and compared with the newsroom, by a process of its own. Nothing is restored. An earlier preview ends.',
  least: 'admin',
  takes: z.strictObject({ backup: restorableId }),
  example: { backup: 'here:tuesday.db' },
  status: 202,
  answers: z.strictObject({ id: workId }),
  refuses: ['not-allowed', 'unknown-file', 'upload-incomplete'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(previewing, ({ backup }, { actor }) => {
    if (!can(actor, 'backup.restore')) return refuse('not-allowed')
    const [place, name = ''] = backup.split(':', 2)
    const upload = place === 'upload' ? uploadedCopy(env.dataDir, name) : null
    if (place === 'upload' && !upload) return refuse('unknown-file')
    if (upload && upload.received < upload.size) return refuse('upload-incomplete')
    const id = randomBytes(16).toString('hex')
    deskBackups().preview({ id, backup, name: upload?.name ?? name, askerId: actor.id })
    return ok({ id })
  }),
})
