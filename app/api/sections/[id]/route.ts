import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { deskRoute, idOf } from '#app/api/desk-route.ts'
import { name, nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { sectionFields } from '#app/api/sections/section-fields.ts'
import { deleteSection } from '#db/commands/delete-section.ts'
import { updateSection } from '#db/commands/update-section.ts'

const { slug, strapline, accent, voice } = sectionFields.shape
const body = z.strictObject({
  name: name.exactOptional(),
  slug: slug.unwrap().exactOptional(),
  strapline: strapline.unwrap().exactOptional(),
  accent: accent.unwrap().exactOptional(),
  voice: voice.unwrap().exactOptional(),
  position: z.number().int().nonnegative().optional(),
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(body, (input, { db, actor, params, now }) =>
    answer(updateSection(db, actor, { id: idOf(params), ...input }, now)),
  ),
  DELETE: deskRoute(nothing, (_, { db, actor, params, now }) =>
    answer(deleteSection(db, actor, { id: idOf(params) }, now), 204),
  ),
})
