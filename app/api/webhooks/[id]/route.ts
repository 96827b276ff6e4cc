import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { deleteWebhook } from '#db/commands/webhooks/delete-webhook.ts'
import { updateWebhook } from '#db/commands/webhooks/update-webhook.ts'
import { webhookFields } from '#domain/notifications/notification-views.ts'

const changing = {
  does: 'Changes the address, the form or the kinds of a webhook. Its secret stays.',
  least: 'admin',
  takes: webhookFields.partial(),
  example: { kinds: ['published'] },
  answers: null,
  refuses: ['not-allowed', 'not-found', 'address-inside'],
} as const
const deleting = {
  does: 'Deletes a webhook with its secret. Messages that wait are not sent.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(changing, ({ address, form, kinds }, { db, actor, params, now }) =>
    updateWebhook(
      db,
      actor,
      { id: idOf(params), ...(address && { address }), ...(form && { form }), ...(kinds && { kinds }) },
      now,
    ),
  ),
  DELETE: deskRoute(deleting, (_, { db, actor, params, now }) => deleteWebhook(db, actor, { id: idOf(params) }, now)),
})
