import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'
import type { OwnNotificationsView } from '#domain/notifications/notification-views.ts'

export const notificationQueries = {
  /** The notifications of the signed-in person, newest first. */
  own: () =>
    infiniteQueryOptions({
      queryKey: ['notifications', 'own'],
      queryFn: ({ pageParam }) => api.get<OwnNotificationsView>(withCursor('/api/me/notifications', {}, pageParam)),
      ...byCursor,
      refetchInterval: 30_000,
    }),
}
