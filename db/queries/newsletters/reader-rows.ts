import { and, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, number, prepared, preparedBy } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { subscriptionCounts } from '#db/queries/newsletters/newsletter-lists.ts'
import { site } from '#db/queries/settings/site.ts'
import { newsletterLists, readers, subscriptions } from '#db/schema/tables.ts'
import { spanOfDay } from '#domain/audit/event-filter.ts'
import type { ReaderPage, ReaderRow } from '#domain/newsletters/newsletter-views.ts'
import { dayIn } from '#domain/words/dates.ts'

const SIZE = 50
const DAYS = 90
const DAY_MS = 86_400_000
export const READERS = listCursor('readers', 'number')

type Asked = {
  /** The beginning of an address. */
  q?: string | undefined
  list?: number | undefined
  state?: 'asked' | 'confirmed' | 'left' | undefined
  cursor?: string | undefined
}

const SUBSCRIPTIONS = prepared({ readers: listOf(subscriptions.readerId) }, (db, { readers: ids }) =>
  db
    .select({
      reader: subscriptions.readerId,
      list: newsletterLists.name,
      state: subscriptions.state,
      at: sql<number>`coalesce(${subscriptions.leftAt}, ${subscriptions.confirmedAt}, ${subscriptions.askedAt})`,
    })
    .from(subscriptions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .where(inList(subscriptions.readerId, ids))
    .orderBy(subscriptions.readerId, subscriptions.listId),
)

const COLUMNS = {
  ...columns(readers, 'id', 'address', 'pausedUntil'),
  joinedAt: readers.createdAt,
  // By names: of a column in a select of one table Drizzle leaves the table out.
  bounced: sql`exists (select 1 from suppressed s where s.hmac = readers.hmac and s.why = 'bounced')`.mapWith(Boolean),
}
const READER = prepared({ id: readers.id }, (db, { id }) => db.select(COLUMNS).from(readers).where(eq(readers.id, id)))

/** Subscriptions with a time of a day; of one list, or with 0 of all. */
const COUNT_BY = preparedBy(['confirmedAt', 'leftAt'] as const, (name) =>
  prepared({ from: number, to: number, list: subscriptions.listId }, (db, { from, to, list }) =>
    db
      .select({ count: count() })
      .from(subscriptions)
      .where(
        and(
          gte(subscriptions[name], from),
          lt(subscriptions[name], to),
          sql`(${list} = 0 or ${subscriptions.listId} = ${list})`,
        ),
      ),
  ),
)

/**
 * Readers, newest first, 50 at a time, with all of their subscriptions; by the beginning of an address, a list and the
 * state of a subscription. `counts` and `days` are of the list, or of all lists; `days` come
 * with the first page. `at` in ms UTC.
 */
export function readerRows(db: Readable, asked: Asked, at: number): ReaderPage {
  const rows = db
    .select(COLUMNS)
    .from(readers)
    .where(and(...wanted(asked)))
    .orderBy(desc(readers.id))
    .limit(SIZE + 1)
    .all()
  const { items, next } = READERS.toPage(rows, SIZE, ({ id }) => [id])
  const page = withSubscriptions(db, items)
  return { items: page, next, counts: countsOf(db, asked.list), days: asked.cursor ? [] : daysOf(db, asked.list, at) }
}

/** One of these readers, or undefined. */
export const readerRow = (db: Readable, id: number): ReaderRow | undefined =>
  withSubscriptions(db, READER.all(db, { id }))[0]

function withSubscriptions(db: Readable, rows: Omit<ReaderRow, 'subscriptions'>[]): ReaderRow[] {
  const all = Map.groupBy(SUBSCRIPTIONS.all(db, { readers: rows.map(({ id }) => id) }), ({ reader }) => reader)
  return rows.map((row) => ({
    ...row,
    subscriptions: (all.get(row.id) ?? []).map(({ list, state, at }) => ({ list, state, at })),
  }))
}

function wanted({ q = '', list, state, cursor }: Asked): (SQL | undefined)[] {
  const seen = READERS.placeIn(cursor)
  const begin = q.trim().toLowerCase()
  const narrow = and(
    list === undefined ? undefined : eq(subscriptions.listId, list),
    state === undefined ? undefined : eq(subscriptions.state, state),
  )
  return [
    seen ? lt(readers.id, seen[0]) : undefined,
    begin === ''
      ? undefined
      : and(sql`lower(${readers.address}) >= ${begin}`, sql`lower(${readers.address}) < ${`${begin}\u{10ffff}`}`),
    narrow &&
      sql`exists (select 1 from ${subscriptions} where ${subscriptions.readerId} = ${readers.id} and ${narrow})`,
  ]
}

function countsOf(db: Readable, list: number | undefined): ReaderPage['counts'] {
  const counts = { asked: 0, confirmed: 0, left: 0 }
  for (const { list: of, state, count } of subscriptionCounts(db))
    if (list === undefined || of === list) counts[state] += count
  return counts
}

/** Readers who joined and left by day, of the days that have any. */
function daysOf(db: Readable, list: number | undefined, at: number): ReaderPage['days'] {
  const { zone } = site(db)
  const today = Date.parse(dayIn(at, zone))
  const days = Array.from({ length: DAYS }, (_, n) => {
    const day = new Date(today - (DAYS - 1 - n) * DAY_MS).toISOString().slice(0, 10)
    const span = { ...spanOfDay(zone, day), list: list ?? 0 }
    const [joined, left] = [COUNT_BY.confirmedAt, COUNT_BY.leftAt].map((by) => by.get(db, span)?.count ?? 0)
    return { day, joined: joined ?? 0, left: left ?? 0 }
  })
  return days.filter(({ joined, left }) => joined + left > 0)
}
