import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { addWebhook } from '#db/commands/webhooks/add-webhook.ts'
import { listWebhooks } from '#db/queries/webhooks/list-webhooks.ts'
import { deskPage, id } from '#domain/article/desk-views.ts'
import { webhookFields, webhookView } from '#domain/notifications/notification-views.ts'
import { ok } from '#domain/result.ts'

const list = {
  does: 'Lists the webhooks, without their secrets.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: deskPage(webhookView),
  refuses: ['not-allowed'],
} as const
const adding = {
  does: 'Adds a webhook and returns the secret that signs its messages, only this once.',
  least: 'admin',
  takes: webhookFields,
  example: { address: 'https://chat.wire.example/hooks/1', form: 'json', kinds: ['published'] },
  status: 201,
  answers: z.strictObject({ id, secret: z.string() }),
  refuses: ['not-allowed', 'address-inside', 'too-many-webhooks'],
  isSecret: true,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor }) => {
    const hooks = listWebhooks(db, actor)
    return hooks.ok ? ok({ items: hooks.value, next: null }) : hooks
  }),
  POST: deskRoute(adding, (input, { db, actor, now }) => addWebhook(db, actor, input, now)),
})
