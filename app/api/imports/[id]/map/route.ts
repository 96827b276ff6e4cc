import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { requestImportJob } from '#db/commands/import/request-import-job.ts'
import { hasMapOf, readMapOf, writeMapOf } from '#db/import/desk/plan-and-map.ts'
import { importOf } from '#db/queries/import/import-batches.ts'
import { importMap } from '#domain/import/plan/import-map.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the map of an import: what its categories, tags, authors, fields and blocks become.',
    least: 'admin',
    answers: importMap,
    refuses: ['not-found', 'map-invalid'],
    work: (_, { db, actor, params }) => {
      const batch = importOf(db, actor, idOf(params))
      if (!batch.ok) return batch
      if (!hasMapOf(env.dataDir, batch.value.id)) return refuse('not-found')
      const map = readMapOf(env.dataDir, batch.value.id)
      return map ? ok(map) : refuse('map-invalid')
    },
  },
  PUT: {
    does: 'Replaces the map of an import, and has its plan made again. Not while it is worked on, nor once it was imported.',
    least: 'admin',
    takes: importMap,
    example: { default_section: { name: 'News' } },
    answers: null,
    refuses: ['not-found', 'import-busy', 'import-not-ready'],
    work: (map, { db, actor, params, now }) => {
      const id = idOf(params)
      const batch = importOf(db, actor, id)
      if (!batch.ok) return batch
      // A plan that is being made may be reading the map.
      if (batch.value.wanted !== null) return refuse('import-busy')
      if (!hasMapOf(env.dataDir, id)) return refuse('not-found')
      const requested = requestImportJob(db, actor, { id, job: 'plan' }, now)
      if (!requested.ok) return requested
      // Written before the transaction commits, so that the job never reads the former map.
      writeMapOf(env.dataDir, id, map)
      return ok(null)
    },
  },
})
