import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { importJob } from '#app/api/imports/import-job.ts'
import { readProof } from '#db/import/proof/prove-batch.ts'
import { importOf } from '#db/queries/import/import-batches.ts'
import { importProof } from '#domain/import/proof/import-proof.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

const looking = {
  does: 'Returns the proof of an import: its export compared with what stands here.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: importProof,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(looking, (_, { db, actor, params }) => {
    const batch = importOf(db, actor, idOf(params))
    if (!batch.ok) return batch
    const proof = readProof(env.dataDir, batch.value.id)
    return proof ? ok(proof) : refuse('not-found')
  }),
  POST: importJob('prove', 'Has the proof of an import made, or made again.'),
})
