import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { deleteWebhook } from '#db/commands/webhooks/delete-webhook.ts'
import { updateWebhook } from '#db/commands/webhooks/update-webhook.ts'
import { webhookFields } from '#domain/notifications/notification-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Changes the address, the form or the kinds of a webhook. Its secret stays.',
    least: 'admin',
    takes: webhookFields.partial(),
    example: { kinds: ['published'] },
    answers: null,
    refuses: ['not-found', 'address-inside'],
    work: ({ address, form, kinds }, { db, actor, params, now }) =>
      updateWebhook(
        db,
        actor,
        { id: idOf(params), ...(address && { address }), ...(form && { form }), ...(kinds && { kinds }) },
        now,
      ),
  },
  DELETE: {
    does: 'Deletes a webhook with its secret. Messages that wait are not sent.',
    least: 'admin',
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => deleteWebhook(db, actor, { id: idOf(params) }, now),
  },
})
