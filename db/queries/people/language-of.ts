import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { people } from '#db/schema/tables.ts'

const OF_PERSON = prepared({ id: people.id }, (db, { id }) =>
  db.select({ language: people.language }).from(people).where(eq(people.id, id)),
)

/** The BCP 47 tag of the language that a person chose for the desk; null: their browser's, or an unknown person. */
export const languageOfPerson = (db: Readable, id: string): string | null => OF_PERSON.get(db, { id })?.language ?? null
