import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { deskBackups } from '#db/backup/restore/desk-backups.ts'
import { completeUpload } from '#db/uploads/complete-upload.ts'
import { ok, refuse } from '#domain/result.ts'
import { restorableId, workId } from '#domain/upkeep/restore-preview.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Has a backup checked and compared with the newsroom, by a process of its own. Nothing is restored. An earlier preview ends.',
    least: 'admin',
    may: 'backup.restore',
    takes: z.strictObject({ backup: restorableId }),
    example: { backup: 'here:tuesday.db' },
    status: 202,
    answers: z.strictObject({ id: workId }),
    refuses: ['unknown-file', 'upload-incomplete'],
    work: ({ backup }, { db, actor }) => {
      const [place, name = ''] = backup.split(':', 2)
      const upload = place === 'upload' ? completeUpload(db, actor, { id: name, purpose: 'backup' }) : null
      if (upload?.ok === false) return refuse(upload.code === 'not-found' ? 'unknown-file' : upload.code)
      const id = randomBytes(16).toString('hex')
      deskBackups().preview({ id, backup, name: upload?.value.name ?? name, askerId: actor.id })
      return ok({ id })
    },
  },
})
