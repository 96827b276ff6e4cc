import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { webhookQueries } from '#components/desk/queries/webhook-queries.ts'
import type { WebhookFields } from '#domain/notifications/notification-views.ts'

/** Adds a webhook and resolves with its secret, or changes one. */
export function useSaveWebhook(id: number | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (fields: WebhookFields): Promise<string | null> => {
      if (id === null) return (await api.send<{ secret: string }>('POST', '/api/webhooks', fields)).secret
      await api.send('PUT', `/api/webhooks/${id}`, fields)
      return null
    },
    onSettled: () => client.invalidateQueries({ queryKey: webhookQueries.list().queryKey }),
  })
}
