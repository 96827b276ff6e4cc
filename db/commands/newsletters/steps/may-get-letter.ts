import { and, eq, gt } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { readers, readerTokens, suppressed } from '#db/schema/tables.ts'

const DAY_MS = 86_400_000
/** How long the link of a letter about joining, or about another address, holds. */
export const TOKEN_MS = 7 * DAY_MS

/**
 * False for an address that had a letter about joining or moving within a day, whoever asked for it, or that complained. `normal` is its normal form, `hmac` that of it. `now` in ms UTC.
 */
export function mayGetLetter(tx: Tx, { normal, hmac }: { normal: string; hmac: string }, now: number): boolean {
  const hasComplained = and(eq(suppressed.hmac, hmac), eq(suppressed.why, 'complained'))
  const isOfToday = and(eq(readers.normal, normal), gt(readers.letterAt, now - DAY_MS))
  const isProving = and(eq(readerTokens.hmac, hmac), gt(readerTokens.expiresAt, now - DAY_MS + TOKEN_MS))
  return (
    !tx.select().from(suppressed).where(hasComplained).get() &&
    !tx.select().from(readers).where(isOfToday).get() &&
    !tx.select().from(readerTokens).where(isProving).get()
  )
}
