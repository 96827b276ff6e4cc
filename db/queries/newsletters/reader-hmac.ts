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

/** HMAC-SHA256 by the key of readers, which lies in the database: its backup knows the same addresses and links. */
function hmacsOf(db: Readable) {
  const row = KEY.get(db)
  if (!row) throw new Error('The database has no key for readers.')
  const key = Buffer.from(row.key, 'hex')
  return { epoch: row.epoch, of: (text: string) => createHmac('sha256', key).update(text) }
}

/** HMAC of an address in its normal form, as hex. */
export const addressHmac = (db: Readable, normal: string): string => hmacsOf(db).of(normal).digest('hex')

/**
 * Makes the token with which a reader leaves a list: 43 letters of base64url, the same at each call, so that it need not be
 * stored but as a hash. It is of this history of the database: a restored one may give a reader's number to somebody else.
 */
export function leaveTokens(db: Readable): (readerId: number, listId: number) => string {
  const hmacs = hmacsOf(db)
  return (readerId, listId) => hmacs.of(`leave ${hmacs.epoch} ${readerId} ${listId}`).digest('base64url')
}
