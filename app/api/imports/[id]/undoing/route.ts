import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { requestImportJob } from '#db/commands/import/request-import-job.ts'

const undoing = {
  does: 'Begins to undo an import: what it made is removed and what it changed is restored, except for stories that were edited here since.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found', 'import-busy', 'import-not-ready'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(undoing, (_, { db, actor, params, now }) =>
    requestImportJob(db, actor, { id: idOf(params), job: 'undo' }, now),
  ),
})
