import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { sendTestMessage } from '#db/commands/webhooks/send-test-message.ts'

const sending = {
  does: 'Sends a test message to a webhook; the list of deliveries says what became of it.',
  least: 'admin',
  takes: emptyBody,
  status: 202,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(sending, (_, { db, actor, params, now }) => sendTestMessage(db, actor, { id: idOf(params) }, now)),
})
