import { count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, notNull, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { editions, newsletterLists, subscriptions } from '#db/schema/tables.ts'
import { newsletterFields, type NewsletterRow, type NewsletterView } from '#domain/newsletters/newsletter-views.ts'
import type { NewsletterRef } from '#domain/newsletters/reader-views.ts'

/** Columns of a list as readers see it. */
export const LIST_COLUMNS = {
  ...columns(newsletterLists, 'id', 'slug', 'name', 'description', 'cadence', 'language'),
  isOpen: sql`${isNull(newsletterLists.closedAt)}`.mapWith(Boolean),
}
const ALL = prepared({}, (db) => db.select(LIST_COLUMNS).from(newsletterLists).orderBy(newsletterLists.id))
const SENDERS = prepared({}, (db) =>
  db.select({ address: newsletterLists.senderAddress }).from(newsletterLists).where(isNull(newsletterLists.closedAt)),
)

const LISTS = prepared({}, (db) =>
  db
    .select(columns(newsletterLists, 'id', 'slug', 'name', 'cadence', 'language', 'closedAt'))
    .from(newsletterLists)
    .orderBy(sql`${newsletterLists.closedAt} is not null`, newsletterLists.id),
)
const COUNTS = prepared({}, (db) =>
  db
    .select({ list: subscriptions.listId, state: subscriptions.state, count: count() })
    .from(subscriptions)
    .groupBy(subscriptions.listId, subscriptions.state),
)
const LAST = prepared({ list: editions.listId }, (db, { list }) =>
  db
    .select({ ...columns(editions, 'id', 'subject'), sentAt: notNull(editions.frozenAt) })
    .from(editions)
    .where(sql`${eq(editions.listId, list)} and ${isNotNull(editions.frozenAt)}`)
    .orderBy(desc(editions.frozenAt))
    .limit(1),
)
const NEXT = prepared({ list: editions.listId }, (db, { list }) =>
  db
    .select({ ...columns(editions, 'id', 'subject'), at: notNull(editions.scheduledAt) })
    .from(editions)
    .where(sql`${eq(editions.listId, list)} and ${editions.state} = 'scheduled'`)
    .orderBy(editions.scheduledAt)
    .limit(1),
)
const LIST = prepared({ id: newsletterLists.id }, (db, { id }) =>
  db.select().from(newsletterLists).where(eq(newsletterLists.id, id)),
)

/** How many subscriptions of each list stand in each state. */
export const subscriptionCounts = (db: Readable) => COUNTS.all(db)

/** Every list for the desk, open ones first, with its readers, its last edition and the next. Instants in ms UTC. */
export function newsletterRows(db: Readable): NewsletterRow[] {
  const counts = subscriptionCounts(db)
  return LISTS.all(db).map((list) => {
    const of = (state: string) => counts.find((one) => one.list === list.id && one.state === state)?.count ?? 0
    const ofList = { list: list.id }
    const [last, next] = [LAST.get(db, ofList) ?? null, NEXT.get(db, ofList) ?? null]
    return { ...list, readers: of('confirmed'), waiting: of('asked'), last, next }
  })
}

/** A list with all of its fields; null if there is none. */
export function newsletterOf(db: Readable, { id }: { id: number }): NewsletterView | null {
  const row = LIST.get(db, { id })
  if (!row) return null
  const { ruleSeen: _, ...fields } = row
  const rule = newsletterFields.shape.rule.safeParse(row.rule)
  return { ...fields, rule: rule.data ?? null }
}

/** Every list as readers see it, closed ones too, the oldest first. Reads the tag `newsletters`. */
export function allLists(db: Readable): NewsletterRef[] {
  reading('newsletters')
  return ALL.all(db)
}

/** Those that take readers. */
export const openLists = (db: Readable): NewsletterRef[] => allLists(db).filter(({ isOpen }) => isOpen)

/** Domains from which the open lists send, each once, in lower case. */
export const senderDomains = (db: Readable): string[] => [
  ...new Set(SENDERS.all(db).map(({ address }) => address.slice(address.lastIndexOf('@') + 1).toLowerCase())),
]
