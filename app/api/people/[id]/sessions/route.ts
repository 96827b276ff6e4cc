import { deskRoutes } from '#app/api/http/desk-route.ts'
import { endSessionsOf } from '#db/commands/people/end-sessions.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Ends all sessions of a person.',
    least: 'admin',
    answers: null,
    refuses: ['not-found'],
    idIs: 'text',
    work: (_, { db, actor, params, now }) => endSessionsOf(db, actor, { id: String(params.id) }, now),
  },
})
