import { eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { authors, people } from '#db/schema/tables.ts'
import { nameKey } from '#domain/text/name-key.ts'

type Byline = { id: number; slug: string; name: string }
export type PersonByline = {
  /** The person's name. */
  name: string
  /** The byline that is tied to them. */
  byline: Byline | null
  /** While they have none: a byline of their name that belongs to nobody, for them to confirm. */
  suggested: Byline | null
}

/** The byline of a person, or the one that may be theirs; null if there is no such person. */
export function bylineOfPerson(db: Readable, personId: string): PersonByline | null {
  const person = db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()
  if (!person) return null
  const columns = { id: authors.id, slug: authors.slug, name: authors.name }
  const tied = db.select(columns).from(authors).where(eq(authors.personId, personId)).orderBy(authors.id).get()
  if (tied) return { name: person.name, byline: tied, suggested: null }
  const free = db.select(columns).from(authors).where(isNull(authors.personId)).orderBy(authors.id).all()
  const key = nameKey(person.name)
  return { name: person.name, byline: null, suggested: free.find((one) => nameKey(one.name) === key) ?? null }
}
