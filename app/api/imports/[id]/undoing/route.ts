import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { importJob } from '#app/api/imports/import-job.ts'
import { keptByUndoing } from '#db/import/desk/kept-by-undoing.ts'
import { importOf } from '#db/queries/import/import-batches.ts'
import { keptByUndoing as keptView } from '#domain/import/batch/import-views.ts'
import { ok } from '#domain/result.ts'

const looking = {
  does: 'Names the stories and pages that would stay if an import was undone, because somebody worked on them here since; 20 at most, and their number.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: keptView,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(looking, (_, { db, actor, params }) => {
    const batch = importOf(db, actor, idOf(params))
    return batch.ok ? ok(keptByUndoing(db, batch.value.id)) : batch
  }),
  POST: importJob(
    'undo',
    'Begins to undo an import: what it made is removed and what it changed is restored, except for stories that were edited here since.',
  ),
})
