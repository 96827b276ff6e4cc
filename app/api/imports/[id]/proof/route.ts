import { idOf, deskRoutes, found } from '#app/api/http/desk-route.ts'
import { importJob } from '#app/api/imports/import-job.ts'
import { readProof } from '#db/import/proof/prove-batch.ts'
import { importOf } from '#db/queries/import/import-batches.ts'
import { importProof } from '#domain/import/proof/import-proof.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the proof of an import: its export compared with what stands here.',
    least: 'admin',
    answers: importProof,
    refuses: ['not-found'],
    work: (_, { db, actor, params }) => {
      const batch = importOf(db, actor, idOf(params))
      if (!batch.ok) return batch
      return found(readProof(env.dataDir, batch.value.id))
    },
  },
  POST: importJob('prove', 'Has the proof of an import made, or made again.'),
})
