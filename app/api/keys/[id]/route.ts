import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { emptyBody } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { endApiKey } from '#db/commands/end-api-key.ts'

const ending = {
  does: 'Revokes an API key at once: one’s own, or anybody’s for an admin.',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(ending, (_, { db, actor, params, now }) => endApiKey(db, actor, { id: idOf(params) }, now)),
})
