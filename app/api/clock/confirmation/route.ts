import { deskRoutes } from '#app/api/http/desk-route.ts'
import { confirmClock } from '#db/commands/schedule/keep-clock.ts'
import { readClock } from '#db/engine/read-clock.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Confirms that the server’s clock is right after it was changed, so that scheduled stories and fronts are published again.',
    least: 'admin',
    answers: null,
    refuses: ['clock-not-in-doubt'],
    work: (_, { db, actor, now }) => confirmClock(db, actor, readClock(now)),
  },
})
