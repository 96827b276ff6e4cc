import { count, desc, eq, isNotNull, min, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { editions, newsletterLists, subscriptions } from '#db/schema/tables.ts'
import { newsletterFields, type NewsletterRow, type NewsletterView } from '#domain/newsletters/newsletter-views.ts'

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
    .select({ ...columns(editions, 'id', 'subject'), sentAt: editions.frozenAt })
    .from(editions)
    .where(sql`${eq(editions.listId, list)} and ${isNotNull(editions.frozenAt)}`)
    .orderBy(desc(editions.frozenAt))
    .limit(1),
)
const NEXT = prepared({ list: editions.listId }, (db, { list }) =>
  db
    .select({ ...columns(editions, 'id', 'subject'), at: sql<number | null>`${min(editions.scheduledAt)}` })
    .from(editions)
    .where(sql`${eq(editions.listId, list)} and ${editions.state} = 'scheduled'`),
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
    const next = NEXT.get(db, { list: list.id })
    const last = LAST.get(db, { list: list.id })
    return {
      ...list,
      readers: of('confirmed'),
      waiting: of('asked'),
      last: last && last.sentAt !== null ? { ...last, sentAt: last.sentAt } : null,
      next: next && next.at !== null ? { ...next, at: next.at } : null,
    }
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
