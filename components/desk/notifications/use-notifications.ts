import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { notificationQueries } from '#components/desk/queries/notification-queries.ts'
import { notificationsWords as words } from '#components/desk/words/notifications.ts'

/** Reads what concerns the signed-in person, newest first, and how much of it is unread. */
export function useNotifications() {
  const query = useInfiniteQuery(notificationQueries.own())
  return {
    query,
    items: query.data?.pages.flatMap(({ items }) => items) ?? [],
    unread: query.data?.pages[0]?.unread ?? 0,
  }
}

/** Marks some notifications as read, or all up to one. */
export function useMarkRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (which: { ids: number[] } | { upTo: number }) =>
      api.send('POST', '/api/me/notifications/reading', which),
    onError: (error) => toast.error(words.notMarked(errorSentence(error))),
    onSettled: () => client.invalidateQueries({ queryKey: notificationQueries.own().queryKey }),
  })
}
