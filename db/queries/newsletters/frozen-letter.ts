import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'

const LETTER = prepared({ edition: editions.id }, (db, { edition }) =>
  db
    .select({ letter: editions.letter, sender: newsletterLists.senderAddress })
    .from(editions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, editions.listId))
    .where(eq(editions.id, edition)),
)

/** The bytes of an edition's letter, and the address of its list's sender; null before its sending began. */
export function frozenLetter(db: Readable, editionId: number): { letter: Buffer; sender: string } | null {
  const row = LETTER.get(db, { edition: editionId })
  return row?.letter ? { letter: row.letter, sender: row.sender } : null
}
