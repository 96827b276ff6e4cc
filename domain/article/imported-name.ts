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
    importId: z.string().describe('What the import calls it.'),
    isFromSlug: z.boolean().describe('The import had no name for it: this one was read out of its slug.'),
  })
  .meta({ id: 'ImportedName' })
export type ImportedName = z.infer<typeof importedName>
