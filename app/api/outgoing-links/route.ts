import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { listQuery, cursorIn } from '#app/api/http/request-fields.ts'
import { OUTGOING, outgoingLinks } from '#db/queries/links/outgoing-links.ts'
import { linkView, outgoingLinks as view } from '#domain/article/link-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists outgoing links of public stories by host, 50 at a time; the dead ones by default.',
  least: 'editor',
  takes: listQuery.extend({ cursor: cursorIn(OUTGOING), view: linkView.default('dead') }),
  answers: view,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (asked, { db, actor, now }) =>
    can(actor, 'links.tend') ? ok(outgoingLinks(db, { ...asked, now })) : refuse('not-allowed'),
  ),
})
