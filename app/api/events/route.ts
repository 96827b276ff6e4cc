import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { EVENTS, listEvents } from '#db/queries/audit/list-events.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { eventFilter } from '#domain/audit/event-filter.ts'
import { eventView } from '#domain/newsroom-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the audit log, newest first, 50 at a time, optionally by story, person, kind or day. Only admins see events about people.',
    least: 'editor',
    takes: eventFilter.extend({ cursor: cursorIn(EVENTS) }),
    answers: deskPage(eventView),
    work: (filter, { db, actor }) => listEvents(db, actor, filter),
  },
})
