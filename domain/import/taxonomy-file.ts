import { z } from 'zod'
import { text } from '#domain/text/text-schema.ts'

const slug = z
  .union([text, z.number().transform(String)])
  .nullish()
  .transform((given) => given?.trim() || undefined)
/** Entries; those without a name are dropped. */
const entries = z
  .array(z.object({ slug, name: text.trim().nullish() }))
  .default([])
  .transform((list) => list.flatMap(({ slug: own, name }) => (name ? [{ slug: own, name }] : [])))

/** Schema of `taxonomy.json` beside an imported file: names for the import's slugs. Slugs that it lacks are ignored. */
export const taxonomyFile = z.object({ sections: entries, tags: entries, authors: entries, sources: entries })
