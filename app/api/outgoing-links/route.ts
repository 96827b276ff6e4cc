import { deskRoute } from '#app/api/desk-route.ts'
import { listQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { outgoingLinks } from '#db/queries/outgoing-links.ts'
import { linkView, outgoingLinks as view } from '#domain/article/link-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists outgoing links of public stories by host, 50 at a time; the dead ones by default.',
  takes: listQuery.extend({ view: linkView.default('dead') }),
  answers: view,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (asked, { db, actor, now }) =>
    can(actor, 'links.tend') ? ok(outgoingLinks(db, { ...asked, now })) : refuse('not-allowed'),
  ),
})
