import { deskRoutes } from '#app/api/http/desk-route.ts'
import { listQuery, cursorIn } from '#app/api/http/request-fields.ts'
import { OUTGOING, outgoingLinks } from '#db/queries/links/outgoing-links.ts'
import { linkView, outgoingLinks as view } from '#domain/article/links/link-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists outgoing links of public stories by host, 50 at a time; the dead ones by default.',
    least: 'editor',
    may: 'links.tend',
    takes: listQuery.extend({ cursor: cursorIn(OUTGOING), view: linkView.default('dead') }),
    answers: view,
    work: (asked, { db, now }) => ok(outgoingLinks(db, { ...asked, now })),
  },
})
