import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { confirmClock } from '#db/commands/schedule/keep-clock.ts'
import { readClock } from '#db/engine/read-clock.ts'

const confirming = {
  does: 'Confirms that the server’s clock is right after it was changed, so that scheduled stories and fronts are published again.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'clock-not-in-doubt'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(confirming, (_, { db, actor, now }) => confirmClock(db, actor, readClock(now))),
})
