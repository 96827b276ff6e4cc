import { z } from 'zod'
import { name, slug } from '#app/api/fields.ts'

export const sectionFields = z.strictObject({
  name,
  slug: slug.optional(),
  strapline: z.string().trim().max(300).optional(),
  accent: z.enum(['world', 'politics', 'business', 'climate', 'science', 'culture', 'sport', 'opinion']).optional(),
  voice: z.enum(['news', 'opinion']).optional(),
})
