import { eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { assignments, people } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'

/** Assigns a new story to the person who created it; an actor that is no person is assigned nothing. `now` in ms UTC. */
export function assignToWriter(tx: Tx, actor: Actor, articleId: number, now: number): void {
  if (actor.id === null) return
  const person = tx.select({ id: people.id }).from(people).where(eq(people.id, actor.id)).get()
  if (person) tx.insert(assignments).values({ articleId, personId: person.id, at: now, by: person.id }).run()
}
