import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { deskBackups } from '#db/backup/restore/desk-backups.ts'
import { previewStateOf, previewOf } from '#db/backup/restore/preview-files.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { previewState, workId } from '#domain/upkeep/restore-preview.ts'
import { env } from '#env.ts'

const looking = {
  does: 'Returns what a restore would change: counts, stories, people and settings, and what would be lost since. Says so while it is being found out.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: previewState,
  refuses: ['not-allowed', 'not-found'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(looking, (_, { actor, params }) => {
    if (!can(actor, 'backup.restore')) return refuse('not-allowed')
    const id = workId.safeParse(params.id)
    const one = id.success ? previewOf(env.dataDir, id.data) : null
    return id.success && one ? ok(previewStateOf(one, deskBackups().isPreviewing(id.data))) : refuse('not-found')
  }),
})
