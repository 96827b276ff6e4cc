import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { readers } from '#db/schema/tables.ts'

const OWN = prepared({ id: readers.id }, (db, { id }) =>
  db.select({ address: readers.address }).from(readers).where(eq(readers.id, id)),
)

/**
 * Address of a letter to a reader, which the outbox names by number: with the `token` of a letter about another address,
 * the one that it proves. Null for a reader who was erased.
 */
export const letterAddress = (
  db: Readable,
  { readerId, token }: { readerId: number; token: string | null },
): string | null =>
  (token === null ? OWN.get(db, { id: readerId }) : tokenRow(db, { token, purpose: 'address' }, 0))?.address ?? null
