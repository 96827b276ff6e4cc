import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { makePartnerToken } from '#db/commands/partners/make-partner-token.ts'

const making = {
  does: 'Replaces a partner’s token and returns the new one, only this once. The old one stops working at once.',
  least: 'admin',
  takes: emptyBody,
  status: 201,
  answers: z.strictObject({ id: z.int(), token: z.string() }),
  refuses: ['not-allowed', 'not-found', 'partner-ended'],
  isSecret: true,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(making, (_, { db, actor, params, now }) => makePartnerToken(db, actor, { id: idOf(params) }, now)),
})
