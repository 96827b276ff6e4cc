import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { people } from '#db/schema/tables.ts'
import { mentionedIn, type Person, withNames } from '#domain/notifications/mentions.ts'

const NAMED = prepared({ ids: listOf(people.id) }, (db, { ids }) =>
  db
    .select(columns(people, 'id', 'name'))
    .from(people)
    .where(inList(people.id, ids)),
)

/** The people whom a stored note mentions, in its order; ids of nobody are left out. */
export function mentionedPeople(db: Readable, stored: string): Person[] {
  const ids = mentionedIn(stored)
  if (ids.length === 0) return []
  const rows = NAMED.all(db, { ids })
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** A stored note as people read it, with the present names of those whom it mentions. */
export function noteInWords(db: Readable, stored: string): { body: string; mentions: Person[] } {
  const mentions = mentionedPeople(db, stored)
  const nameOf = new Map(mentions.map(({ id, name }) => [id, name]))
  return { body: withNames(stored, (id) => nameOf.get(id)), mentions }
}
