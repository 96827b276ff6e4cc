import { and, eq, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { apiKeys } from '#db/schema/people.ts'
import { write } from '#db/write.ts'
import { ok } from '#domain/result.ts'

/** How exactly the desk knows when a key was used: a script that asks every second writes this seldom. */
export const KEY_USE_MS = 5 * 60_000

/** Says that a key was used, if nobody said so for some minutes. */
export function touchApiKey(db: Db, id: number, now: number): void {
  write(db, (tx) => {
    tx.update(apiKeys)
      .set({ lastUsedAt: now })
      .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lte(apiKeys.lastUsedAt, now - KEY_USE_MS))))
      .run()
    return ok(null)
  })
}
