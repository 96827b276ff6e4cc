import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, api } from '#components/desk/api.ts'
import { webhookQueries } from '#components/desk/queries/webhook-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { WebhookFields } from '#domain/notifications/notification-views.ts'

/** The reason why a webhook was refused, of its first wrong field if there is one. */
export const webhookRefusal = (error: unknown): string =>
  error instanceof ApiProblem ? (error.errors[0]?.message ?? error.title) : everyScreenWords.errors.unknown

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
