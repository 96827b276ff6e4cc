import { eq } from 'drizzle-orm'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { readers, readerTokens, subscriptions } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'

/** Gives a reader of the newsroom in a data folder a link to leave their newest list, as the letter of an edition has one. */
export function addLeaveToken(dataDir: string, { address, token }: { address: string; token: string }): void {
  const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
  try {
    const row = db
      .select({ readerId: readers.id, listId: subscriptions.listId })
      .from(readers)
      .innerJoin(subscriptions, eq(subscriptions.readerId, readers.id))
      .where(eq(readers.address, address))
      .get()
    if (!row) throw new Error(`${address} reads nothing.`)
    const expiresAt = Date.now() + 86_400_000
    db.insert(readerTokens)
      .values({ ...row, hash: hashOfToken(token), purpose: 'leave', expiresAt })
      .run()
  } finally {
    db.$client.close()
  }
}
