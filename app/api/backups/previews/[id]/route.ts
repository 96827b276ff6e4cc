import { deskRoutes } from '#app/api/http/desk-route.ts'
import { deskBackups } from '#db/backup/restore/desk-backups.ts'
import { previewStateOf, previewOf } from '#db/backup/restore/preview-files.ts'
import { ok, refuse } from '#domain/result.ts'
import { previewState, workId } from '#domain/upkeep/restore-preview.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns what a restore would change: counts, stories, people and settings, and what would be lost since. Says so while it is being found out.',
    least: 'admin',
    may: 'backup.restore',
    answers: previewState,
    refuses: ['not-found'],
    idIs: 'text',
    work: (_, { params }) => {
      const id = workId.safeParse(params.id)
      const one = id.success ? previewOf(env.dataDir, id.data) : null
      return id.success && one ? ok(previewStateOf(one, deskBackups().isPreviewing(id.data))) : refuse('not-found')
    },
  },
})
