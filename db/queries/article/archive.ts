import { and, eq, gte, lt, max, min, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, preparedBy, text } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { teasersOfList } from '#db/queries/article/teasers.ts'
import { site } from '#db/queries/settings/site.ts'
import { listings } from '#db/schema/tables.ts'
import { dateIn, startOfDay } from '#domain/article/planning/zone.ts'
import { dayTags } from '#domain/article/tags.ts'
import type { ArchiveDayView, ArchiveMonthView, ArchiveYearView } from '#domain/views.ts'

type Span = { from: number; to: number }
/**
 * Distance (ms) between two days with stories beyond which a page depends on the whole list, not on each day between.
 */
const FAR_MS = 60 * 86_400_000

/** Years with public stories, newest first, with the number of stories in each month, in the paper's time zone. */
export function archiveYears(db: Readable): ArchiveYearView[] {
  reading('list:front')
  const { zone } = site(db)
  const newest = neighbour(db, 'max', { from: -9e15, to: 9e15 })
  const oldest = neighbour(db, 'min', { from: -9e15, to: 9e15 })
  if (newest === null || oldest === null) return []
  const [first, last] = [yearIn(zone, oldest), yearIn(zone, newest)]
  const years = Array.from({ length: last - first + 1 }, (_, n) => last - n)
  const months = years.flatMap((year) => monthsOf(zone, year))
  const counts = countsOf(db, months)
  return years
    .map((year, n) => ({ year, months: counted(counts.slice(n * 12, n * 12 + 12), 'month') }))
    .filter(({ months }) => months.length > 0)
}

/** The months of a year that have stories; null if none has. */
export function archiveYear(db: Readable, { year }: { year: number }): ArchiveYearView | null {
  const { zone } = site(db)
  if (!isYear(year)) return null
  readMonths({ from: startOfDay(zone, year, 1, 1), to: startOfDay(zone, year + 1, 1, 1) })
  const months = counted(countsOf(db, monthsOf(zone, year)), 'month')
  return months.length === 0 ? null : { year, months }
}

/** The days of a month that have stories; null if none has. */
export function archiveMonth(db: Readable, { year, month }: { year: number; month: number }): ArchiveMonthView | null {
  const { zone } = site(db)
  if (!isYear(year) || !(month >= 1 && month <= 12)) return null
  readMonths({ from: startOfDay(zone, year, month, 1), to: startOfDay(zone, year, month + 1, 1) })
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const spans = Array.from({ length }, (_, n) => spanOfDay(zone, year, month, n + 1))
  const days = counted(countsOf(db, spans), 'day')
  return days.length === 0 ? null : { year, month, days }
}

/**
 * Every story of a day, newest first, with the dates (`YYYY-MM-DD`) of the nearest days that have stories; null if the
 * day has none.
 */
export function archiveDay(
  db: Readable,
  { year, month, day }: { year: number; month: number; day: number },
): ArchiveDayView | null {
  const { zone } = site(db)
  const wall = new Date(Date.UTC(year, month - 1, day))
  if (!isYear(year) || wall.getUTCMonth() !== month - 1 || wall.getUTCDate() !== day) return null
  const span = spanOfDay(zone, year, month, day)
  reading(...dayTags(span.from, span.to))
  const items = teasersOfList(db, 'front', span)
  if (items.length === 0) return null
  const before = neighbour(db, 'max', { from: -9e15, to: span.from })
  const after = neighbour(db, 'min', { from: span.to, to: 9e15 })
  readBetween(before, span.from)
  readBetween(span.to, after)
  const date = wall.toISOString().slice(0, 10)
  const dated = (at: number | null) => (at === null ? null : dateIn(zone, at))
  return { date, items, earlier: dated(before), later: dated(after) }
}

/**
 * Makes the page depend on every day between two neighbours, or on the whole list if they are far apart: a story
 * between them would be the new neighbour.
 */
function readBetween(from: number | null, to: number | null): void {
  if (from === null || to === null || to - from > FAR_MS) reading('list:front')
  else reading(...dayTags(from, to + 1))
}

function readMonths({ from, to }: Span): void {
  const at = new Date(from)
  for (let month = Date.UTC(at.getUTCFullYear(), at.getUTCMonth()); month < to;) {
    const start = new Date(month)
    reading(`month:${start.toISOString().slice(0, 7)}`)
    month = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1)
  }
}

const { publishedAt } = listings
const isPublic = eq(listings.list, 'front')
const NEIGHBOUR = preparedBy(['min', 'max'], (which) =>
  prepared({ from: publishedAt, to: publishedAt }, (db, { from, to }) =>
    db
      .select({ at: (which === 'min' ? min : max)(publishedAt) })
      .from(listings)
      .where(and(isPublic, gte(publishedAt, from), lt(publishedAt, to))),
  ),
)
const COUNTS = prepared({ spans: text }, (db, { spans }) =>
  db
    .select({
      at: sql`span.key`.mapWith(Number),
      n: sql`(select count(*) from ${listings} where ${isPublic} and ${publishedAt} >= json_extract(span.value, '$.from')
        and ${publishedAt} < json_extract(span.value, '$.to'))`.mapWith(Number),
    })
    .from(sql`json_each(${spans}) span`),
)

const neighbour = (db: Readable, which: 'min' | 'max', span: Span): number | null =>
  NEIGHBOUR[which].get(db, span)?.at ?? null

/** The number of public stories in each span, in the order of the spans; one index range per span. */
function countsOf(db: Readable, spans: Span[]): number[] {
  const byPlace = new Map(COUNTS.all(db, { spans: JSON.stringify(spans) }).map(({ at, n }) => [at, n]))
  return spans.map((_, at) => byPlace.get(at) ?? 0)
}

function counted<K extends 'month' | 'day'>(counts: number[], unit: K): (Record<K, number> & { count: number })[] {
  return counts
    .map((count, n) => ({ [unit]: n + 1, count }) as Record<K, number> & { count: number })
    .filter(({ count }) => count > 0)
}

const isYear = (year: number) => Number.isInteger(year) && year >= 1_000 && year <= 9_998
const yearIn = (zone: string, at: number) => Number(dateIn(zone, at).slice(0, 4))

const monthsOf = (zone: string, year: number): Span[] =>
  Array.from({ length: 12 }, (_, n) => ({
    from: startOfDay(zone, year, n + 1, 1),
    to: startOfDay(zone, year, n + 2, 1),
  }))

const spanOfDay = (zone: string, year: number, month: number, day: number): Span => ({
  from: startOfDay(zone, year, month, day),
  to: startOfDay(zone, year, month, day + 1),
})
