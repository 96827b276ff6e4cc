import { and, eq, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { apiKeys } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

/** Precision of a key's last use (ms): a script that sends a request every second is recorded only this often. */
export const KEY_USE_MS = 5 * 60_000

/** Records that a key was used, unless that was recorded in the last minutes. */
export function touchApiKey(db: Db, id: number, now: number): void {
  write(db, (tx) => {
    const isDue = or(isNull(apiKeys.lastUsedAt), lte(apiKeys.lastUsedAt, now - KEY_USE_MS))
    tx.update(apiKeys)
      .set({ lastUsedAt: now })
      .where(and(eq(apiKeys.id, id), isDue))
      .run()
    return ok(null)
  })
}
