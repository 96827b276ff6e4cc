import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { name, slugRef } from '#app/api/http/request-fields.ts'
import { sectionFields, sectionRefusals } from '#app/api/sections/section-fields.ts'
import { deleteSection } from '#db/commands/taxonomy/delete-section.ts'
import { updateSection } from '#db/commands/taxonomy/update-section.ts'

const { slug, strapline, accent, voice, colour, parent } = sectionFields.shape

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
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
    work: (input, { db, actor, params, now }) => updateSection(db, actor, { id: idOf(params), ...input }, now),
  },
  DELETE: {
    does: 'Deletes a section without stories.',
    least: 'editor',
    scope: 'arrange',
    answers: null,
    refuses: ['not-found', 'in-use'],
    work: (_, { db, actor, params, now }) => deleteSection(db, actor, { id: idOf(params) }, now),
  },
})
