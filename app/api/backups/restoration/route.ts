import fs from 'node:fs'
import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { deskBackups } from '#db/backup/restore/desk-backups.ts'
import { previewOf } from '#db/backup/restore/preview-files.ts'
import { requestRestore } from '#db/commands/upkeep/request-restore.ts'
import { refuse } from '#domain/result.ts'
import { restoreFields } from '#domain/upkeep/restore-preview.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Restores the newsroom to a backup that was previewed. Every address answers 503 for some seconds, and everybody must sign in again. `name` is the name of the paper, to confirm.',
    least: 'admin',
    may: 'backup.restore',
    takes: restoreFields,
    example: { preview: '0'.repeat(32), name: 'The Halyard' },
    status: 202,
    answers: z.strictObject({ madeAt: z.int() }),
    refuses: ['preview-not-ready', 'wrong-name', 'not-admin-then', 'restore-unavailable', 'backup-running'],
    work: ({ preview: id, name }, { db, actor, now }) => {
      const { restore, making } = deskBackups()
      // It has the database open, and the newsroom would have been stopped for nothing.
      if (making().isRunning) return refuse('backup-running')
      const stored = previewOf(env.dataDir, id)
      // Only what this person saw is restored, and what an hourly backup has not replaced meanwhile.
      const isReady = stored?.state === 'ready' && stored.askerId === actor.id && fs.existsSync(stored.file)
      const ready = isReady ? stored : null
      const asked = { preview: ready?.preview ?? null, name, canRestore: restore !== null }
      const requested = requestRestore(db, actor, asked, now)
      if (!requested.ok) return requested
      const madeAt = ready?.preview.madeAt ?? 0
      const { file = '', sha256 = '' } = ready ?? {}
      const order = { file, sha256, name: ready?.preview.name ?? '', by: { id: actor.id } }
      // After this request's transaction; the front lets the response out before it ends.
      setImmediate(() => restore?.(order))
      return { ok: true, value: { madeAt } }
    },
  },
})
