import { z } from 'zod'
import { id } from '#domain/article/desk-views.ts'

export const importedNoun = z.enum(['sections', 'topics', 'authors', 'sources'])
export type ImportedNoun = z.infer<typeof importedNoun>

/** A section, topic, byline or source that an import created. */
export const importedName = z
  .strictObject({
    noun: importedNoun,
    id,
    slug: z.string(),
    name: z.string(),
    importId: z.string().describe('Its id in the import.'),
    isFromSlug: z.boolean().describe('The import gave no name: this one is derived from the slug.'),
  })
  .meta({ id: 'ImportedName' })
export type ImportedName = z.infer<typeof importedName>
