import { z } from 'zod'
import { name, slug } from '#app/api/fields.ts'
import { accent, voice } from '#domain/views.ts'

export const sectionFields = z.strictObject({
  name,
  slug: slug.optional(),
  strapline: z.string().trim().max(300).optional(),
  accent: accent.optional(),
  voice: voice.optional(),
})
