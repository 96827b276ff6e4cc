import { and, asc, eq, gt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { readerTokens, returnsSeen } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'

const TOKEN = prepared(
  { hash: readerTokens.hash, purpose: readerTokens.purpose, now: readerTokens.expiresAt },
  (db, { hash, purpose, now }) =>
    db
      .select({ readerId: readerTokens.readerId, listId: readerTokens.listId, address: readerTokens.address })
      .from(readerTokens)
      .where(and(eq(readerTokens.hash, hash), eq(readerTokens.purpose, purpose), gt(readerTokens.expiresAt, now)))
      .orderBy(asc(readerTokens.listId)),
)
const SEEN = prepared({ hash: returnsSeen.hash }, (db, { hash }) =>
  db.select({ at: returnsSeen.at }).from(returnsSeen).where(eq(returnsSeen.hash, hash)),
)
type Asked = { token: string; purpose: 'join' | 'leave' | 'address' | 'return' }

/** The reader and the lists of a token from a letter, a row a list; none if it is unknown, of another purpose or too old. */
export const tokenRows = (db: Readable, { token, purpose }: Asked, now: number) =>
  TOKEN.all(db, { hash: hashOfToken(token), purpose, now })

/** The first of these rows, or undefined. */
export const tokenRow = (db: Readable, asked: Asked, now: number) => tokenRows(db, asked, now)[0]

/** True if the report of this name was read: `recordReturns` stored it as `seen`. */
export const isReturnSeen = (db: Readable, seen: string): boolean =>
  SEEN.get(db, { hash: hashOfToken(seen) }) !== undefined
