import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { name, emptyBody, slugRef } from '#app/api/http/request-fields.ts'
import { sectionFields, sectionRefusals } from '#app/api/sections/section-fields.ts'
import { deleteSection } from '#db/commands/taxonomy/delete-section.ts'
import { updateSection } from '#db/commands/taxonomy/update-section.ts'

const { slug, strapline, accent, voice, colour, parent } = sectionFields.shape
const change = {
  does: 'Changes a section. Its old address redirects to the new one.',
  least: 'editor',
  scope: 'arrange',
  takes: z.strictObject({
    name: name.exactOptional(),
    slug: slug.unwrap().exactOptional(),
    strapline: strapline.unwrap().exactOptional(),
    accent: accent.unwrap().exactOptional(),
    voice: voice.unwrap().exactOptional(),
    colour,
    parent,
    position: z.number().int().nonnegative().optional(),
  }),
  example: { name: 'The harbour' },
  answers: slugRef,
  refuses: ['not-found', ...sectionRefusals],
} as const
const closing = {
  does: 'Deletes a section without stories.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found', 'in-use'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(change, (input, { db, actor, params, now }) =>
    updateSection(db, actor, { id: idOf(params), ...input }, now),
  ),
  DELETE: deskRoute(closing, (_, { db, actor, params, now }) => deleteSection(db, actor, { id: idOf(params) }, now)),
})
