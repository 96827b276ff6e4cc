import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { resetSecondFactor } from '#db/commands/people/end-second-factor.ts'

const reset = {
  does: 'Removes the second factor of another person, for example after a lost phone, and ends their sessions.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found', 'second-factor-off'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(reset, (_, { db, actor, params, now }) =>
    resetSecondFactor(db, actor, { person: String(params.id) }, now),
  ),
})
