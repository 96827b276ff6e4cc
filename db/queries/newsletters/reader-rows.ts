import { and, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, listOf, prepared, inList } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { site } from '#db/queries/settings/site.ts'
import { newsletterLists, readers, subscriptions } from '#db/schema/tables.ts'
import type { ReaderPage, ReaderRow } from '#domain/newsletters/newsletter-views.ts'
import { dayIn } from '#domain/words/dates.ts'

const SIZE = 50
const DAYS_MS = 90 * 86_400_000
/** Every zone is ahead of UTC by a multiple of it. */
const QUARTER_MS = 900_000
export const READERS = listCursor('readers', 'number')

type Asked = {
  /** The beginning of an address. */
  q?: string | undefined
  list?: number | undefined
  state?: 'asked' | 'confirmed' | 'left' | undefined
  after?: string | undefined
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

/**
 * Readers, newest first, 50 at a time, with all of their subscriptions; by the beginning of an address, a list and the
 * state of a subscription. `counts` and `days` are of the list, or of all lists. `at` in ms UTC.
 */
export function readerRows(db: Readable, asked: Asked, at: number): ReaderPage {
  const rows = db
    .select({ ...columns(readers, 'id', 'address', 'pausedUntil'), joinedAt: readers.createdAt })
    .from(readers)
    .where(and(...wanted(asked)))
    .orderBy(desc(readers.id))
    .limit(SIZE + 1)
    .all()
  const { items, next } = READERS.toPage(rows, SIZE, ({ id }) => [id])
  const all = Map.groupBy(SUBSCRIPTIONS.all(db, { readers: items.map(({ id }) => id) }), ({ reader }) => reader)
  const page = items.map((row): ReaderRow => ({
    ...row,
    subscriptions: (all.get(row.id) ?? []).map(({ list, state, at }) => ({ list, state, at })),
  }))
  return { readers: page, next, counts: countsOf(db, asked.list), days: daysOf(db, asked.list, at) }
}

function wanted({ q = '', list, state, after }: Asked): (SQL | undefined)[] {
  const seen = READERS.placeIn(after)
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
  const rows = db
    .select({ state: subscriptions.state, count: count() })
    .from(subscriptions)
    .where(list === undefined ? undefined : eq(subscriptions.listId, list))
    .groupBy(subscriptions.state)
    .all()
  return { asked: 0, confirmed: 0, left: 0, ...Object.fromEntries(rows.map((row) => [row.state, row.count])) }
}

/** Readers who joined and left by day, of the days that have any. */
function daysOf(db: Readable, list: number | undefined, at: number): ReaderPage['days'] {
  const { zone } = site(db)
  const days = new Map<string, ReaderPage['days'][number]>()
  for (const name of ['joined', 'left'] as const) {
    const column = name === 'joined' ? subscriptions.confirmedAt : subscriptions.leftAt
    const quarter = sql<number>`${column} / ${sql.raw(String(QUARTER_MS))}`
    const rows = db
      .select({ quarter, count: count() })
      .from(subscriptions)
      .where(and(gte(column, at - DAYS_MS), list === undefined ? undefined : eq(subscriptions.listId, list)))
      .groupBy(quarter)
      .all()
    for (const row of rows) {
      const day = dayIn(row.quarter * QUARTER_MS, zone)
      const before = days.get(day) ?? { day, joined: 0, left: 0 }
      days.set(day, { ...before, [name]: before[name] + row.count })
    }
  }
  return [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1))
}
