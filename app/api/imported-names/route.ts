import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { listQuery, cursorIn } from '#app/api/http/request-fields.ts'
import { IMPORTED_NAMES, importedNames } from '#db/queries/taxonomy/imported-names.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { importedName } from '#domain/article/imported-name.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists sections, topics, bylines and sources that imports created, 100 at a time, to check and rename.',
  least: 'editor',
  scope: 'arrange',
  takes: listQuery.extend({ cursor: cursorIn(IMPORTED_NAMES) }),
  answers: deskPage(importedName),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (asked, { db, actor }) =>
    can(actor, 'taxonomy.edit') ? ok(importedNames(db, asked)) : refuse('not-allowed'),
  ),
})
