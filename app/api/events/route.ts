import { deskRoute } from '#app/api/desk-route.ts'
import { listQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { listEvents } from '#db/queries/list-events.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { eventView } from '#domain/newsroom-views.ts'

const list = {
  does: 'The audit, newest first, 50 at a time. What was done to people only an admin sees.',
  takes: listQuery,
  answers: deskPage(eventView),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, ({ cursor }, { db, actor }) => listEvents(db, actor, { cursor })),
})
