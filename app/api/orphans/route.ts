import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { orphans, ORPHANS } from '#db/queries/links/orphans.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { orphan, orphanKind } from '#domain/article/links/link-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists orphans: stories in no list but the archive and without links to them, and topics, bylines and sources without a public story.',
    least: 'editor',
    may: 'links.tend',
    takes: z.object({ cursor: cursorIn(ORPHANS), kind: orphanKind.default('stories') }),
    answers: deskPage(orphan),
    work: (asked, { db }) => ok(orphans(db, asked)),
  },
})
