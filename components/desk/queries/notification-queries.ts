import { apiPages } from '#components/desk/queries/api-query.ts'
import type { OwnNotificationsView } from '#domain/notifications/notification-views.ts'

export const notificationQueries = {
  /** The notifications of the signed-in person, newest first. */
  own: () =>
    apiPages<OwnNotificationsView>(['notifications', 'own'], '/api/me/notifications', { refetchInterval: 30_000 }),
}
