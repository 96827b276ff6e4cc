import { deskRoutes } from '#app/api/http/desk-route.ts'
import { listQuery, cursorIn } from '#app/api/http/request-fields.ts'
import { IMPORTED_NAMES, importedNames } from '#db/queries/taxonomy/imported-names.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { importedName } from '#domain/article/fields/imported-name.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists sections, topics, bylines and sources that imports created, 100 at a time, to check and rename.',
    least: 'editor',
    scope: 'arrange',
    may: 'taxonomy.edit',
    takes: listQuery.extend({ cursor: cursorIn(IMPORTED_NAMES) }),
    answers: deskPage(importedName),
    work: (asked, { db }) => ok(importedNames(db, asked)),
  },
})
