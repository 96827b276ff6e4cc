import { deskRoutes } from '#app/api/http/desk-route.ts'
import { recallPreview as previewOf } from '#db/queries/recalls/recall-preview.ts'
import { recallPreview, recallSubject } from '#domain/recalls/recall-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Counts by place everything that a recall would change. Changes nothing.',
    least: 'editor',
    scope: 'publish',
    takes: recallSubject,
    example: { kind: 'source', subject: '3' },
    answers: recallPreview,
    refuses: ['not-found', 'not-possible'],
    work: (input, { db, actor }) => previewOf(db, actor, input),
  },
})
