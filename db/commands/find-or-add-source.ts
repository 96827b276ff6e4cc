import { eq } from 'drizzle-orm'
import { freeTermSlug, idOfName, slugOfName } from '#db/commands/term-names.ts'
import type { Tx } from '#db/open.ts'
import { sources } from '#db/schema/sources.ts'
import type { SourceField } from '#domain/article/fields.ts'

/**
 * The id of the source that is meant: by its slug where the name given is one, else by its name; made where it is new.
 * Its homepage is then the site of the story's address. A source has a page only once a story of it is public, so this
 * changes nothing that a reader sees.
 */
export function findOrAddSource(tx: Tx, source: SourceField): number {
  const bySlug = tx.select({ id: sources.id }).from(sources).where(eq(sources.slug, source.name)).get()
  return bySlug?.id ?? idOfName(tx, 'sources', source.name) ?? addSource(tx, source)
}

/** A new source, whatever others are called. */
export function addSource(tx: Tx, source: SourceField): number {
  const { name } = source
  const homepage = source.url ? new URL(source.url).origin : null
  const slug = freeTermSlug(tx, 'sources', slugOfName('sources', name))
  return tx.insert(sources).values({ slug, name, homepage }).returning({ id: sources.id }).get().id
}
