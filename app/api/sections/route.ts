import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { listQuery, slugRef } from '#app/api/http/request-fields.ts'
import { flag } from '#app/api/http/term-routes.ts'
import { sectionFields, sectionRefusals } from '#app/api/sections/section-fields.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { deskSections } from '#db/queries/taxonomy/desk-sections.ts'
import { deskPage, deskSection } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'

const list = {
  does: 'Lists every section in the order of the navigation.',
  least: 'reporter',
  takes: listQuery.extend({ counts: flag }),
  answers: deskPage(deskSection),
} as const
const opening = {
  does: 'Creates a section.',
  least: 'editor',
  scope: 'arrange',
  takes: sectionFields,
  example: { name: 'Harbour' },
  status: 201,
  answers: slugRef,
  refuses: [...sectionRefusals],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (input, { db }) => ok(deskSections(db, input))),
  POST: deskRoute(opening, (input, { db, actor, now }) => createSection(db, actor, input, now)),
})
