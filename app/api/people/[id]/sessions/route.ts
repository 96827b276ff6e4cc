import { deskRoute } from '#app/api/desk-route.ts'
import { emptyBody } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { endSessionsOf } from '#db/commands/end-sessions.ts'

const ending = {
  does: 'Ends all sessions of a person.',
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
