import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { notificationQueries } from '#components/desk/queries/notification-queries.ts'
import { t } from '#domain/messages/t.ts'

/** Reads what concerns the signed-in person, newest first, and how much of it is unread. */
export function useNotifications() {
  const list = usePagedList(notificationQueries.own())
  return { ...list, unread: list.first?.unread ?? 0 }
}

/** Marks some notifications as read, or all up to one. */
export const useMarkRead = () =>
  useAct({
    send: (which: { ids: number[] } | { upTo: number }) => api.send('POST', '/api/me/notifications/reading', which),
    refusal: (error) => t('Not marked as read. {why}', { why: errorSentence(error) }),
    renews: [notificationQueries.own().queryKey],
  }).act
