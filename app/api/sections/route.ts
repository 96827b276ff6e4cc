import { deskRoute } from '#app/api/desk-route.ts'
import { listQuery, ofSlug, slug } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { sectionFields } from '#app/api/sections/section-fields.ts'
import { createSection } from '#db/commands/create-section.ts'
import { deskSections } from '#db/queries/desk-sections.ts'
import { deskPage, deskSection } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'

const list = {
  does: 'Every section in the order of the navigation.',
  takes: listQuery,
  answers: deskPage(deskSection),
} as const
const opening = {
  does: 'Opens a section.',
  takes: sectionFields.extend({ parent: slug.nullable().optional() }),
  status: 201,
  answers: ofSlug,
  refuses: ['not-allowed', 'slug-taken', 'slug-reserved', 'unknown-section'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (input, { db }) => ok(deskSections(db, input))),
  POST: deskRoute(opening, (input, { db, actor, now }) => createSection(db, actor, input, now)),
})
