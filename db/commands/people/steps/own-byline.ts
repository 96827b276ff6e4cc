import { eq } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import { freshId } from '#db/commands/shared/fresh-id.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { bylineOfPerson } from '#db/queries/people/byline-of-person.ts'
import { authors } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { authorPath } from '#domain/urls/paths.ts'
import { slugify } from '#domain/urls/slug.ts'

/**
 * The id of the byline for a new story of a person: the one tied to them; else one of the same name that belongs to
 * nobody, which stays untied until they confirm that it is theirs; else a new one. Null for an actor that is no person,
 * such as an import.
 */
export function bylineForNewStory(tx: Tx, actor: Actor, now: number): number | null {
  if (actor.id === null) return null
  const own = bylineOfPerson(tx, actor.id)
  if (own === null) return null
  return own.byline?.id ?? own.suggested?.id ?? makeOwnByline(tx, actor, own.name, now)
}

/** Creates a byline of this name, tied to the person, and returns its id. `now` in ms UTC. */
export function makeOwnByline(tx: Tx, actor: Actor, name: string, now: number): number {
  const slug = freeAuthorSlug(tx, slugify(name, 'author'))
  const id = freshId(tx, 'authors')
  tx.insert(authors).values({ id, slug, name, personId: actor.id }).run()
  record(tx, { what: 'author.created', actor, now, details: { slug } })
  changed(tx, [`author:${id}`, `address:${authorPath(slug)}`], now)
  return id
}

function freeAuthorSlug(tx: Tx, wanted: string): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!tx.select({ id: authors.id }).from(authors).where(eq(authors.slug, slug)).get()) return slug
  }
}
