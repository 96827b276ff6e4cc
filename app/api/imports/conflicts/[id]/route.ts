import { idOf, deskRoutes, found } from '#app/api/http/desk-route.ts'
import { conflictOf } from '#db/queries/import/conflict-of.ts'
import { importConflictView } from '#domain/import/conflict-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns both texts of a story that was changed here and in a newer export, and the text before.',
    least: 'editor',
    scope: 'write',
    may: 'import.merge',
    answers: importConflictView,
    refuses: ['not-found'],
    work: (_, { db, params }) => found(conflictOf(db, { id: idOf(params) })),
  },
})
