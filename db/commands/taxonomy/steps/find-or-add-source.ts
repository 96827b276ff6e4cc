import { eq } from 'drizzle-orm'
import { freeTermSlug, idOfName, slugOfName } from '#db/commands/taxonomy/steps/term-names.ts'
import type { Tx } from '#db/engine/open.ts'
import { sources } from '#db/schema/tables.ts'
import type { SourceField } from '#domain/article/fields/fields.ts'

/**
 * The id of the named source: by slug if the given name is one, else by name; created if it is new, with the site of
 * the story's address as its homepage. A source has a page only once a story of it is public, so this changes nothing
 * that a reader sees.
 */
export function findOrAddSource(tx: Tx, source: SourceField): number {
  const bySlug = tx.select({ id: sources.id }).from(sources).where(eq(sources.slug, source.name)).get()
  return bySlug?.id ?? idOfName(tx, 'sources', source.name) ?? addSource(tx, source)
}

/** Creates a source, even if another has the same name. */
export function addSource(tx: Tx, source: SourceField): number {
  const { name } = source
  const homepage = source.url ? new URL(source.url).origin : null
  const slug = freeTermSlug(tx, 'sources', slugOfName('sources', name))
  return tx.insert(sources).values({ slug, name, homepage }).returning({ id: sources.id }).get().id
}
