import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { WebhookFields, WebhookView } from '#domain/notifications/notification-views.ts'

const words = notificationsWords.webhooks
const KEY = ['webhooks']

/** The reason why a webhook was refused, of its first wrong field if there is one. */
export const webhookRefusal = (error: unknown): string =>
  error instanceof ApiProblem ? (error.errors[0]?.message ?? error.title) : everyScreenWords.errors.unknown

export const useWebhooks = () =>
  useQuery({ queryKey: KEY, queryFn: () => api.get<DeskPage<WebhookView>>('/api/webhooks') })

/** Adds a webhook and resolves with its secret, or changes one. */
export function useSaveWebhook(id: number | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (fields: WebhookFields): Promise<string | null> => {
      if (id === null) return (await api.send<{ secret: string }>('POST', '/api/webhooks', fields)).secret
      await api.send('PUT', `/api/webhooks/${id}`, fields)
      return null
    },
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
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
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
  const test = useMutation({
    mutationFn: () => api.send('POST', `/api/webhooks/${id}/test`),
    onSuccess: () => void toast(words.tested),
    onError,
  })
  return { remove: () => remove.mutate(), test: () => test.mutate() }
}
