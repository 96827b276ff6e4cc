import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { returnsSeen } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'

const SEEN = prepared({ hash: returnsSeen.hash }, (db, { hash }) =>
  db.select({ at: returnsSeen.at }).from(returnsSeen).where(eq(returnsSeen.hash, hash)),
)

/** True if the report of this name was read: `recordReturns` stored it as `seen`. */
export const isReturnSeen = (db: Readable, seen: string): boolean =>
  SEEN.get(db, { hash: hashOfToken(seen) }) !== undefined
