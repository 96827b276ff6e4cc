import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { decideUnknown } from '#db/commands/newsletters/steer-edition.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Decides about letters of unknown result: `send-again` sends them, perhaps for the second time; `leave` does not.',
    least: 'editor',
    scope: null,
    takes: z.strictObject({ decision: z.enum(['send-again', 'leave']) }),
    example: { decision: 'leave' },
    answers: z.strictObject({ letters: z.int() }),
    refuses: ['not-found'],
    work: ({ decision }, { db, actor, params, now }) =>
      decideUnknown(db, actor, { editionId: idOf(params), decision }, now),
  },
})
