import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { WebhookView } from '#domain/notifications/notification-views.ts'

export const webhookQueries = {
  list: () => apiQuery<DeskPage<WebhookView>>(['webhooks', 'list'], '/api/webhooks'),
}
