import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { webhookQueries } from '#components/desk/queries/webhook-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import type { WebhookFields } from '#domain/notifications/notification-views.ts'

const words = notificationsWords.webhooks

/** The reason why a webhook was refused, of its first wrong field if there is one. */
export const webhookRefusal = (error: unknown): string =>
  error instanceof ApiProblem ? (error.errors[0]?.message ?? error.title) : everyScreenWords.errors.unknown

export const useWebhooks = () => useQuery(webhookQueries.list())

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

/** Removes a webhook, or sends a test message to it; says what was done. */
export function useWebhookActs(id: number) {
  const client = useQueryClient()
  const onError = (error: unknown) => void toast.error(everyScreenWords.errors.nothingChanged(webhookRefusal(error)))
  const remove = useMutation({
    mutationFn: () => api.send('DELETE', `/api/webhooks/${id}`),
    onSuccess: () => void toast(words.removed),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: webhookQueries.list().queryKey }),
  })
  const test = useMutation({
    mutationFn: () => api.send('POST', `/api/webhooks/${id}/test`),
    onSuccess: () => void toast(words.tested),
    onError,
  })
  return { remove: () => remove.mutate(), test: () => test.mutate() }
}
