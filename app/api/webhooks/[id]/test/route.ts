import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { sendTestMessage } from '#db/commands/webhooks/send-test-message.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Sends a test message to a webhook; the list of deliveries says what became of it.',
    least: 'admin',
    status: 202,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => sendTestMessage(db, actor, { id: idOf(params) }, now),
  },
})
