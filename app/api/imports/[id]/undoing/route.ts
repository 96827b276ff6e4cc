import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { requestImportJob } from '#db/commands/import/request-import-job.ts'
import { keptByUndoing } from '#db/queries/import/kept-by-undoing.ts'
import { keptStories } from '#domain/import/batch/import-views.ts'

const looking = {
  does: 'Names the stories that would stay if an import was undone, because they were edited here since; 20 at most, and their number.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: keptStories,
  refuses: ['not-allowed', 'not-found'],
} as const
const undoing = {
  does: 'Begins to undo an import: what it made is removed and what it changed is restored, except for stories that were edited here since.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found', 'import-busy', 'import-not-ready'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(looking, (_, { db, actor, params }) => keptByUndoing(db, actor, idOf(params))),
  POST: deskRoute(undoing, (_, { db, actor, params, now }) =>
    requestImportJob(db, actor, { id: idOf(params), job: 'undo' }, now),
  ),
})
