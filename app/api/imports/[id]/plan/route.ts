import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { importJob } from '#app/api/imports/import-job.ts'
import { readPlan } from '#db/import/desk/plan-and-map.ts'
import { importOf } from '#db/queries/import/import-batches.ts'
import { importPlan } from '#domain/import/plan/import-plan.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

const looking = {
  does: 'Returns the plan of an import: what will be kept, changed, left out and made.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: importPlan,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(looking, (_, { db, actor, params }) => {
    const batch = importOf(db, actor, idOf(params))
    if (!batch.ok) return batch
    const plan = readPlan(env.dataDir, batch.value.id)
    return plan ? ok(plan) : refuse('not-found')
  }),
  POST: importJob('plan', 'Has the plan of an import made again, from its files and its map.'),
})
