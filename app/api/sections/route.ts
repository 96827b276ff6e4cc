import { answer } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { listQuery, slug } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { sectionFields } from '#app/api/sections/section-fields.ts'
import { createSection } from '#db/commands/create-section.ts'
import { deskSections } from '#db/queries/desk-sections.ts'

const body = sectionFields.extend({ parent: slug.nullable().optional() })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(listQuery, (input, { db }) => ({ status: 200, body: deskSections(db, input) })),
  POST: deskRoute(body, (input, { db, actor, now }) => answer(createSection(db, actor, input, now), 201)),
})
