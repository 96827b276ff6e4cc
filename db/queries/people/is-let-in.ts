import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { people } from '#db/schema/people-tables.ts'

/** Whether the person exists and is not disabled. */
export function isLetIn(db: Readable, personId: string): boolean {
  const person = db.select({ at: people.disabledAt }).from(people).where(eq(people.id, personId)).get()
  return person !== undefined && person.at === null
}
