import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { NOTIFICATIONS, ownNotifications } from '#db/queries/notifications/own-notifications.ts'
import { ownNotificationsView } from '#domain/notifications/notification-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists what concerns the signed-in person, newest first, 30 at a time, and how much of it is unread.',
    least: 'reporter',
    takes: z.object({ cursor: cursorIn(NOTIFICATIONS) }),
    answers: ownNotificationsView,
    work: (input, { db, actor }) => ok(ownNotifications(db, actor, input)),
  },
})
