import { z } from 'zod'
import { deskRoutes, wholeList } from '#app/api/http/desk-route.ts'
import { addWebhook } from '#db/commands/webhooks/add-webhook.ts'
import { listWebhooks } from '#db/queries/webhooks/list-webhooks.ts'
import { deskPage, id } from '#domain/article/desk-views.ts'
import { webhookFields, webhookView } from '#domain/notifications/notification-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the webhooks, without their secrets.',
    least: 'admin',
    answers: deskPage(webhookView),
    work: (_, { db, actor }) => wholeList(listWebhooks(db, actor)),
  },
  POST: {
    does: 'Adds a webhook and returns the secret that signs its messages, only this once.',
    least: 'admin',
    takes: webhookFields,
    example: { address: 'https://chat.wire.example/hooks/1', form: 'json', kinds: ['published'] },
    status: 201,
    answers: z.strictObject({ id, secret: z.string() }),
    refuses: ['address-inside', 'too-many-webhooks'],
    isSecret: true,
    work: (input, { db, actor, now }) => addWebhook(db, actor, input, now),
  },
})
