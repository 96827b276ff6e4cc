import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { accounts } from '#db/schema/tables.ts'

/** The hash of a person's password; null if they have none yet. */
export function passwordHashOf(db: Readable, personId: string): string | null {
  const account = db.select({ password: accounts.password }).from(accounts).where(eq(accounts.personId, personId)).get()
  return account?.password ?? null
}
