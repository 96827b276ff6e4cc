import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { endSessionsOf } from '#db/commands/people/end-sessions.ts'

const ending = {
  does: 'Ends all sessions of a person.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(ending, (_, { db, actor, params, now }) =>
    endSessionsOf(db, actor, { id: String(params.id) }, now),
  ),
})
