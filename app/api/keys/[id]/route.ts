import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { endApiKey } from '#db/commands/people/end-api-key.ts'

const ending = {
  does: 'Revokes an API key at once: one’s own, or anybody’s for an admin.',
  least: 'editor',
  scope: null,
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(ending, (_, { db, actor, params, now }) => endApiKey(db, actor, { id: idOf(params) }, now)),
})
