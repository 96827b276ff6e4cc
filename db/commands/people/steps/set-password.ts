import { randomUUID } from 'node:crypto'
import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { accounts, secondSteps, sessions } from '#db/schema/people-tables.ts'

type Input = { personId: string; hashed: string; now: number; keepSession?: string }

/** Sets a person's password, given as a hash, and ends their sessions, except the one with the token `keepSession`. */
export function setPassword(tx: Tx, { personId, hashed, now, keepSession }: Input): void {
  const at = new Date(now)
  tx.insert(accounts)
    .values({
      id: randomUUID(),
      accountId: personId,
      providerId: 'credential',
      userId: personId,
      password: hashed,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoUpdate({
      target: [accounts.providerId, accounts.accountId],
      set: { password: hashed, updatedAt: at },
    })
    .run()
  tx.delete(secondSteps).where(eq(secondSteps.personId, personId)).run()
  const theirs = eq(sessions.userId, personId)
  tx.delete(sessions)
    .where(keepSession === undefined ? theirs : and(theirs, ne(sessions.token, keepSession)))
    .run()
}
