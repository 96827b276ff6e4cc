import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { makePartnerToken } from '#db/commands/partners/make-partner-token.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Replaces a partner’s token and returns the new one, only this once. The old one stops working at once.',
    least: 'admin',
    status: 201,
    answers: z.strictObject({ id: z.int(), token: z.string() }),
    refuses: ['not-found', 'partner-ended'],
    isSecret: true,
    work: (_, { db, actor, params, now }) => makePartnerToken(db, actor, { id: idOf(params) }, now),
  },
})
