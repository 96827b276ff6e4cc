import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { requestImportJob } from '#db/commands/import/request-import-job.ts'

/** Route that requests a job of an import, which the import process then runs; `does` describes it in the API's document. */
export const importJob = (job: Parameters<typeof requestImportJob>[2]['job'], does: string) =>
  deskRoute(
    {
      does,
      least: 'admin',
      takes: emptyBody,
      answers: null,
      refuses: ['not-allowed', 'not-found', 'import-busy', 'import-not-ready'],
    },
    (_, { db, actor, params, now }) => requestImportJob(db, actor, { id: idOf(params), job }, now),
  )
