import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { accounts, secondSteps, sessions } from '#db/schema/tables.ts'

type Input = { personId: string; hashed: string; keepSession?: string }

/** Sets a person's password, given as a hash, and ends their sessions, except the one with the token `keepSession`. */
export function setPassword(tx: Tx, { personId, hashed, keepSession }: Input): void {
  const row = { personId, password: hashed }
  tx.insert(accounts).values(row).onConflictDoUpdate({ target: accounts.personId, set: row }).run()
  tx.delete(secondSteps).where(eq(secondSteps.personId, personId)).run()
  const theirs = eq(sessions.personId, personId)
  const ending = keepSession === undefined ? theirs : and(theirs, ne(sessions.token, keepSession))
  tx.delete(sessions).where(ending).run()
}
