import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { editions } from '#db/schema/tables.ts'

const LETTER = prepared({ edition: editions.id }, (db, { edition }) =>
  db.select({ letter: editions.letter }).from(editions).where(eq(editions.id, edition)),
)

/** The bytes of an edition's letter; null before its sending began. */
export const frozenLetter = (db: Readable, editionId: number): Buffer | null =>
  LETTER.get(db, { edition: editionId })?.letter ?? null
