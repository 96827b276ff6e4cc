import { deskRoutes } from '#app/api/http/desk-route.ts'
import { resetSecondFactor } from '#db/commands/people/end-second-factor.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Removes the second factor of another person, for example after a lost phone, and ends their sessions.',
    least: 'admin',
    answers: null,
    refuses: ['not-found', 'second-factor-off'],
    idIs: 'text',
    work: (_, { db, actor, params, now }) => resetSecondFactor(db, actor, { person: String(params.id) }, now),
  },
})
