import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { forgetMissingPath } from '#db/commands/links/forget-missing-path.ts'
import { listMissingPaths, NOT_FOUND } from '#db/queries/links/list-missing-paths.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { text } from '#domain/text/text-schema.ts'
import { notFoundView } from '#domain/urls/redirect-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists paths that were asked for three times or more and not found, the most asked first, 50 at a time.',
    least: 'editor',
    scope: 'arrange',
    takes: z.object({ cursor: cursorIn(NOT_FOUND) }),
    answers: deskPage(notFoundView),
    work: (asked, { db, actor }) => listMissingPaths(db, actor, asked),
  },
  DELETE: {
    does: 'Takes a path off that list. It comes back if it is asked for again.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ path: text.min(1).max(2_048) }),
    example: { path: '/2019/old' },
    answers: null,
    refuses: ['not-found'],
    work: (input, { db, actor }) => forgetMissingPath(db, actor, input),
  },
})
