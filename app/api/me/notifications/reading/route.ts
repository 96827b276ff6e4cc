import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { markNotificationsRead } from '#db/commands/notifications/mark-notifications-read.ts'
import { id } from '#domain/article/desk-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Marks notifications of the signed-in person as read: some, or all up to one of them.',
    least: 'reporter',
    scope: 'any',
    takes: z.union([z.strictObject({ ids: z.array(id).min(1).max(100) }), z.strictObject({ upTo: id })]),
    example: { upTo: 1 },
    answers: z.strictObject({ marked: z.int() }),
    work: (input, { db, actor, now }) => markNotificationsRead(db, actor, input, now),
  },
})
