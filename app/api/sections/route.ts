import { deskRoutes } from '#app/api/http/desk-route.ts'
import { listQuery, slugRef } from '#app/api/http/request-fields.ts'
import { flag } from '#app/api/http/term-routes.ts'
import { sectionFields, sectionRefusals } from '#app/api/sections/section-fields.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { deskSections } from '#db/queries/taxonomy/desk-sections.ts'
import { deskPage, deskSection } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists every section in the order of the navigation.',
    least: 'reporter',
    takes: listQuery.extend({ counts: flag }),
    answers: deskPage(deskSection),
    work: (input, { db }) => ok(deskSections(db, input)),
  },
  POST: {
    does: 'Creates a section.',
    least: 'editor',
    scope: 'arrange',
    takes: sectionFields,
    example: { name: 'Harbour' },
    status: 201,
    answers: slugRef,
    refuses: [...sectionRefusals],
    work: (input, { db, actor, now }) => createSection(db, actor, input, now),
  },
})
