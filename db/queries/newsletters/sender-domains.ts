import { isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { newsletterLists } from '#db/schema/tables.ts'

const SENDERS = prepared({}, (db) =>
  db.select({ address: newsletterLists.senderAddress }).from(newsletterLists).where(isNull(newsletterLists.closedAt)),
)

/** Domains from which the open lists send, each once, in lower case. */
export const senderDomains = (db: Readable): string[] => [
  ...new Set(SENDERS.all(db).map(({ address }) => address.slice(address.lastIndexOf('@') + 1).toLowerCase())),
]
