import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { endApiKey } from '#db/commands/people/end-api-key.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Revokes an API key at once: one’s own, or anybody’s for an admin.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => endApiKey(db, actor, { id: idOf(params) }, now),
  },
})
