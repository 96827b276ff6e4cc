import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { WebhookView } from '#domain/notifications/notification-views.ts'

export const webhookQueries = {
  list: () =>
    queryOptions({ queryKey: ['webhooks', 'list'], queryFn: () => api.get<DeskPage<WebhookView>>('/api/webhooks') }),
}
