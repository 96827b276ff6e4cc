import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { resetSecondFactor } from '#db/commands/people/end-second-factor.ts'

const reset = {
  does: 'Takes away the second factor of somebody else who lost their phone, and signs them out wherever they are.',
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
