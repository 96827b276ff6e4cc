import { deskRoutes } from '#app/api/http/desk-route.ts'
import { confirmChecked } from '#db/commands/upkeep/confirm-checked.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Confirms that somebody checked what a restore could not know: stories recalled, names replaced and requests decided since the backup.',
    least: 'admin',
    scope: null,
    answers: null,
    work: (_, { db, actor, now }) => confirmChecked(db, actor, now),
  },
})
