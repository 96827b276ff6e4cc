import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { accounts, people } from '#db/schema/tables.ts'

/**
 * The person with this address and the hash of their password, which is null until they chose one; null if nobody has
 * the address.
 */
export function signInFacts(db: Readable, email: string): { personId: string; hashed: string | null } | null {
  const row = db
    .select({ personId: people.id, hashed: accounts.password })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.email, email.trim().toLowerCase()))
    .get()
  return row ?? null
}
