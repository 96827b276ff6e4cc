import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { orphans, ORPHANS } from '#db/queries/links/orphans.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { orphan, orphanKind } from '#domain/article/link-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists orphans: stories in no list but the archive and without links to them, and topics, bylines and sources without a public story.',
  least: 'editor',
  takes: z.object({ cursor: cursorIn(ORPHANS), kind: orphanKind.default('stories') }),
  answers: deskPage(orphan),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (asked, { db, actor }) =>
    can(actor, 'links.tend') ? ok(orphans(db, asked)) : refuse('not-allowed'),
  ),
})
