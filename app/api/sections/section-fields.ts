import { z } from 'zod'
import { name, slug } from '#app/api/http/request-fields.ts'
import { hexColour } from '#domain/article/fields/section-colour.ts'
import { accent } from '#domain/paper/accent.ts'
import { text } from '#domain/text/text-schema.ts'
import { voice } from '#domain/views.ts'

export const sectionFields = z.strictObject({
  name,
  slug: slug.optional(),
  strapline: text.trim().max(300).optional(),
  accent: accent.optional(),
  voice: voice.optional(),
  colour: z
    .strictObject({ light: hexColour, dark: hexColour.nullable().optional() })
    .nullable()
    .optional()
    .describe('A custom colour instead of an accent. A missing dark shade is computed; null removes it.'),
  parent: slug.nullable().optional().describe('The slug of the parent section; sections can be nested one level deep.'),
})

export const sectionRefusals = [
  'not-allowed',
  'slug-taken',
  'slug-reserved',
  'unknown-section',
  'too-deep',
  'own-parent',
  'low-contrast',
] as const
