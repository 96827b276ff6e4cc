import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { resumeApiKey } from '#db/commands/people/resume-api-key.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Lets an API key work again that a restore paused.',
    least: 'admin',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => resumeApiKey(db, actor, { id: idOf(params) }, now),
  },
})
