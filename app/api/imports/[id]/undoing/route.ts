import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { importJob } from '#app/api/imports/import-job.ts'
import { keptByUndoing } from '#db/import/desk/kept-by-undoing.ts'
import { importOf } from '#db/queries/import/import-batches.ts'
import { keptByUndoing as keptView } from '#domain/import/batch/import-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Names the stories and pages that would stay if an import was undone, because somebody worked on them here since; 20 at most, and their number.',
    least: 'admin',
    answers: keptView,
    refuses: ['not-found'],
    work: (_, { db, actor, params }) => {
      const batch = importOf(db, actor, idOf(params))
      return batch.ok ? ok(keptByUndoing(db, batch.value.id)) : batch
    },
  },
  POST: importJob(
    'undo',
    'Begins to undo an import: what it made is removed and what it changed is restored, except for stories that were edited here since.',
  ),
})
