import { and, eq, gt } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { readers, readerTokens, suppressed } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'

const DAY_MS = 86_400_000
/** How long the link of a letter about joining, or about another address, holds. */
const TOKEN_MS = 7 * DAY_MS

/**
 * False for an address that had a letter about joining or moving within a day, whoever asked for it, or that complained.
 * `normal` is its normal form, `hmac` that of it. `now` in ms UTC.
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

/** Notes that a reader gets a letter at `at` (ms UTC): at most one a day. */
export const noteLetter = (tx: Tx, readerId: number, at: number) =>
  tx.update(readers).set({ letterAt: at }).where(eq(readers.id, readerId)).run()

type Keep = {
  purpose: 'join' | 'leave' | 'address'
  readerId: number
  listIds: readonly number[]
  /** Of purpose 'address': the one that is proven. */
  moved?: { address: string; hmac: string }
}

/** Makes a token of a reader for these lists, of which the hash is stored. It holds for seven days from `now`, until `until` (ms UTC). */
export function keepTokens(tx: Tx, { listIds, moved, ...row }: Keep, now: number): { token: string; until: number } {
  const { token, tokenHash: hash } = newToken()
  const until = now + TOKEN_MS
  tx.insert(readerTokens)
    .values(listIds.map((listId) => ({ hash, listId, expiresAt: until, ...row, ...moved })))
    .run()
  return { token, until }
}
