import { eq, isNull } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import { freshId } from '#db/commands/shared/fresh-id.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { authors } from '#db/schema/newsroom-tables.ts'
import { people } from '#db/schema/people-tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { authorPath } from '#domain/urls/paths.ts'
import { slugify } from '#domain/urls/slug.ts'

/**
 * The id of the byline that a person writes under: the one tied to them; else the untied one of the same name, which is
 * tied to them now; else a new one. Null for an actor that is no person, such as an import.
 */
export function ensureOwnByline(tx: Tx, actor: Actor, now: number): number | null {
  if (actor.id === null) return null
  const person = tx.select({ name: people.name }).from(people).where(eq(people.id, actor.id)).get()
  if (!person) return null
  const tied = tx
    .select({ id: authors.id })
    .from(authors)
    .where(eq(authors.personId, actor.id))
    .orderBy(authors.id)
    .get()
  return tied?.id ?? tieByName(tx, actor, person.name, now) ?? makeByline(tx, actor, person.name, now)
}

/** Normalises a name: other capitals and other compositions of accents are the same name. */
const sameName = (name: string): string => name.normalize('NFC').toLowerCase()

function tieByName(tx: Tx, actor: Actor, name: string, now: number): number | null {
  const free = tx
    .select({ id: authors.id, slug: authors.slug, name: authors.name })
    .from(authors)
    .where(isNull(authors.personId))
    .orderBy(authors.id)
    .all()
  const match = free.find((author) => sameName(author.name) === sameName(name))
  if (!match) return null
  tx.update(authors).set({ personId: actor.id }).where(eq(authors.id, match.id)).run()
  record(tx, { what: 'author.updated', actor, now, details: { before: match.slug, slug: match.slug } })
  return match.id
}

function makeByline(tx: Tx, actor: Actor, name: string, now: number): number {
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
