import { z } from 'zod'
import { text } from '#domain/text/text-field.ts'

const slug = z
  .union([text, z.number().transform(String)])
  .nullish()
  .transform((given) => given?.trim() || undefined)
/** An entry without a name says nothing. */
const entries = z
  .array(z.object({ slug, name: text.trim().nullish() }))
  .default([])
  .transform((list) => list.flatMap(({ slug: own, name }) => (name ? [{ slug: own, name }] : [])))

/** The names of an import's slugs: `taxonomy.json` beside the imported file. What it does not name is ignored. */
export const taxonomyFile = z.object({ sections: entries, tags: entries, authors: entries, sources: entries })
