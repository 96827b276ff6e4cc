import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.ts'
import { sources } from '#db/schema/sources.ts'
import type { SourceField } from '#domain/article/fields.ts'
import { slugify } from '#domain/urls/slug.ts'

/**
 * The id of the source of that name, made where it is new: its homepage is then the site of the story's address.
 * A source has a page only once a story of it is public, so this changes nothing that a reader sees.
 */
export function findOrAddSource(tx: Tx, source: SourceField): number {
  const slug = slugify(source.name)
  const known = tx.select({ id: sources.id }).from(sources).where(eq(sources.slug, slug)).get()
  if (known) return known.id
  const homepage = source.url ? new URL(source.url).origin : null
  return tx.insert(sources).values({ slug, name: source.name, homepage }).returning({ id: sources.id }).get().id
}
