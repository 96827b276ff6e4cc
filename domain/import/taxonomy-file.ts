import { z } from 'zod'
import { text } from '#domain/text/text-schema.ts'

const short = (most: number) =>
  text
    .nullish()
    .catch(null)
    .transform((given) => given?.trim().slice(0, most).toWellFormed() ?? '')
const slug = z
  .union([text, z.number().transform(String)])
  .nullish()
  .transform((given) => given?.trim() || undefined)
/** Entries; those without a name are dropped. */
const entries = z
  .array(
    z.object({
      slug,
      name: text.trim().nullish(),
      /** Slug or name of the section above. */
      parent: slug.catch(undefined),
      /** Of a section or topic. */
      description: short(1_000),
      /** Of a byline. */
      bio: short(4_000),
      role: short(200),
    }),
  )
  .default([])
  .transform((list) => list.flatMap(({ name, ...rest }) => (name ? [{ ...rest, name }] : [])))

/**
 * Schema of `taxonomy.json` beside an imported file: names for the import's slugs, and what else is known of them.
 * Slugs that it lacks are ignored.
 */
export const taxonomyFile = z.object({ sections: entries, tags: entries, authors: entries, sources: entries })

export type TermDetails = {
  parent?: string | undefined
  description: string
  bio: string
  role: string
}
