import { idOf, deskRoutes, found } from '#app/api/http/desk-route.ts'
import { importJob } from '#app/api/imports/import-job.ts'
import { readPlan } from '#db/import/desk/plan-and-map.ts'
import { importOf } from '#db/queries/import/import-batches.ts'
import { importPlan } from '#domain/import/plan/import-plan.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the plan of an import: what will be kept, changed, left out and made.',
    least: 'admin',
    answers: importPlan,
    refuses: ['not-found'],
    work: (_, { db, actor, params }) => {
      const batch = importOf(db, actor, idOf(params))
      if (!batch.ok) return batch
      return found(readPlan(env.dataDir, batch.value.id))
    },
  },
  POST: importJob('plan', 'Has the plan of an import made again, from its files and its map.'),
})
