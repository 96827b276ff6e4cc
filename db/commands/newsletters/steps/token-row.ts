import { and, eq, gt } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { readerTokens } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'

const TOKEN = prepared(
  { hash: readerTokens.hash, purpose: readerTokens.purpose, now: readerTokens.expiresAt },
  (db, { hash, purpose, now }) =>
    db
      .select({ readerId: readerTokens.readerId, listId: readerTokens.listId })
      .from(readerTokens)
      .where(and(eq(readerTokens.hash, hash), eq(readerTokens.purpose, purpose), gt(readerTokens.expiresAt, now))),
)

/** The reader and the list of a token from a letter; undefined for one that is unknown, of another purpose or too old. */
export const tokenRow = (tx: Tx, { token, purpose }: { token: string; purpose: 'join' | 'leave' }, now: number) =>
  TOKEN.get(tx, { hash: hashOfToken(token), purpose, now })
