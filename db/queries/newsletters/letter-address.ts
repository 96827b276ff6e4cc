import { and, desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { readers, readerTokens } from '#db/schema/tables.ts'

const OWN = prepared({ id: readers.id }, (db, { id }) =>
  db.select({ address: readers.address }).from(readers).where(eq(readers.id, id)),
)
const NEW = prepared({ id: readerTokens.readerId }, (db, { id }) =>
  db
    .select({ address: readerTokens.address })
    .from(readerTokens)
    .where(and(eq(readerTokens.readerId, id), eq(readerTokens.purpose, 'address')))
    .orderBy(desc(readerTokens.expiresAt))
    .limit(1),
)

/**
 * Address of a letter to a reader, which the outbox names by number; `isNew`: the one that they asked for last. Null for
 * a reader who was erased.
 */
export const letterAddress = (db: Readable, { readerId, isNew }: { readerId: number; isNew: boolean }): string | null =>
  (isNew ? NEW : OWN).get(db, { id: readerId })?.address ?? null
