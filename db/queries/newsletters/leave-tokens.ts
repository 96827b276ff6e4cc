import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { epoch, readerKey } from '#db/schema/tables.ts'

const KEY = prepared({}, (db) =>
  db
    .select({ key: readerKey.value, epoch: epoch.value })
    .from(readerKey)
    .innerJoin(epoch, sql`true`),
)

/**
 * Makes the token with which a reader leaves a list: 43 letters of base64url, the same at each call, so that it need not be
 * stored but as a hash. It is of this history of the database: a restored one may give a reader's number to somebody else.
 */
export function leaveTokens(db: Readable): (readerId: number, listId: number) => string {
  const row = KEY.get(db)
  if (!row) throw new Error('The database has no key for the tokens of readers.')
  const key = Buffer.from(row.key, 'hex')
  return (readerId, listId) =>
    createHmac('sha256', key).update(`leave ${row.epoch} ${readerId} ${listId}`).digest('base64url')
}
