import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { undoRecall } from '#db/commands/recalls/undo-recall.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Undoes a recall as one act: its stories or its picture are public again as they were, with their dates. What was changed since stays as it is.',
    least: 'editor',
    scope: 'publish',
    takes: emptyBody,
    answers: null,
    refuses: ['not-found', 'not-possible'],
    work: (_, { db, actor, params, now }) => undoRecall(db, actor, { id: idOf(params) }, now),
  },
})
