import { answer } from '#app/api/http/api-answer.ts'
import { requirePerson, deskRoutes } from '#app/api/http/desk-route.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { parseOrRefuse, queryOf } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { deskBackups } from '#db/backup/restore/desk-backups.ts'
import { requestBackup } from '#db/commands/upkeep/request-restore.ts'
import { writer } from '#db/engine/connections.ts'
import { lastRestoreOf } from '#db/queries/upkeep/last-restore.ts'
import { pausedTokens } from '#db/queries/upkeep/paused-tokens.ts'
import { uncheckedSince } from '#db/queries/upkeep/unchecked-since.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { backupsView } from '#domain/upkeep/backups-view.ts'
import { upkeepProblem } from '#domain/upkeep/upkeep-problem.ts'
import type { UpkeepRun } from '#domain/upkeep/upkeep-run.ts'

const list = {
  does: 'Lists the moments that the newsroom can be restored to, here and elsewhere, with the last backup, copy and drill.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: backupsView,
} as const

const runView = (run: UpkeepRun | undefined) => {
  if (!run) return null
  const { beganAt, endedAt, succeededAt, problem } = run
  return { beganAt, endedAt, succeededAt, problem: problem === null ? null : upkeepProblem(problem) }
}

const get = openRoute(async (request) => {
  const actor = await requirePerson(request)
  parseOrRefuse(list.takes, queryOf(request))
  if (!can(actor, 'backup.restore')) return answer(refuse('not-allowed'))
  const backups = deskBackups()
  const listed = await backups.list()
  const db = writer()
  const runs = upkeepRunsOf(db)
  return answer(
    ok({
      ...listed,
      runs: {
        backup: runView(runs.get('backup')),
        copyElsewhere: runView(runs.get('copy-elsewhere')),
        drill: runView(runs.get('drill')),
      },
      making: backups.making(),
      lastRestore: lastRestoreOf(db),
      paused: pausedTokens(db),
      uncheckedSince: uncheckedSince(db),
      canRestore: backups.restore !== null,
    }),
  )
})

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: described(list, get),
  POST: {
    does: 'Starts a backup. The list says when it is done, or why it was not made.',
    least: 'admin',
    may: 'backup.restore',
    answers: null,
    refuses: ['backup-running', 'not-enough-room'],
    work: (_, { db, actor, now }) => {
      const backups = deskBackups()
      const obstacle = backups.obstacle()
      if (obstacle) return refuse(obstacle === 'running' ? 'backup-running' : 'not-enough-room')
      // First what may have to be retried: a backup that has begun would refuse the second attempt.
      const requested = requestBackup(db, actor, now)
      if (!requested.ok) return requested
      backups.backUp()
      return ok(null)
    },
  },
})
