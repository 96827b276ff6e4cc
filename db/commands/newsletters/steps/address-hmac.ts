import { createHmac } from 'node:crypto'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { readerKey } from '#db/schema/tables.ts'

const KEY = prepared({}, (db) => db.select({ value: readerKey.value }).from(readerKey))

/** HMAC-SHA256 of an address in its normal form, as hex. The key lies in the database: its backup knows the same addresses. */
export function addressHmac(db: Readable, normal: string): string {
  const key = KEY.get(db)
  if (!key) throw new Error('The database has no key for addresses.')
  return createHmac('sha256', Buffer.from(key.value, 'hex')).update(normal).digest('hex')
}
