import { desc, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { site } from '#db/queries/settings/site.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { published, quotes, voices as known } from '#db/schema/tables.ts'
import { dateIn, spanOfMonth } from '#domain/article/planning/zone.ts'
import { countVoices, type KnownVoices } from '#domain/voices/count-voices.ts'
import type { VoicesView } from '#domain/voices/voice-views.ts'

const MONTHS = 12
const MOST = 100

const QUOTES = prepared({}, (db) =>
  db
    .select({
      ...columns(quotes, 'speaker', 'role', 'place'),
      at: published.publishedAt,
      section: sql<number | null>`${published.sectionIds} ->> 0`,
    })
    .from(quotes)
    .innerJoin(published, eq(published.articleId, quotes.articleId))
    .orderBy(desc(published.publishedAt), quotes.articleId, quotes.blockId),
)
const KNOWN = prepared({}, (db) => db.select().from(known))

/** Names that the desk has joined or described. */
export function knownVoices(db: Readable): KnownVoices {
  const rows = KNOWN.all(db)
  return {
    countedAs: new Map(rows.flatMap(({ name, countedAs }) => (countedAs === null ? [] : [[name, countedAs] as const]))),
    kinds: new Map(rows.flatMap(({ name, kind }) => (kind === null ? [] : [[name, kind] as const]))),
  }
}

/**
 * The people whom public stories quote: within a month of the last twelve (`YYYY-MM`, in the paper's zone) or all of them, in a
 * section or the paper. Null for a month before. `now` in ms UTC.
 */
export function voicesOf(
  db: Readable,
  { month, section, now }: { month?: string | undefined; section?: number | undefined; now: number },
): VoicesView | null {
  const spans = lastMonths(site(db).zone, now)
  const [newest, oldest] = [spans[0], spans.at(-1)]
  const asked = spans.find((one) => one.month === month)
  if (!newest || !oldest || (month !== undefined && !asked)) return null
  const span = asked ?? { from: oldest.from, to: newest.to }
  const rows = QUOTES.all(db)
  const count = countVoices(rows, knownVoices(db))
  const sections = [...sectionsOf(db, [...new Set(rows.flatMap((row) => row.section ?? []))])]
  return {
    total: count.figures(span, section),
    months: spans.map((one) => ({ month: one.month, ...count.figures(one, section) })),
    sections: sections
      .map(([id, { name }]) => ({ id, name, ...count.figures(span, id) }))
      .filter(({ quotes: n }) => n > 0)
      .sort((a, b) => b.quotes - a.quotes || a.id - b.id),
    items: count.most(span, section, MOST),
  }
}

function lastMonths(zone: string, now: number) {
  const [year = 0, month = 0] = dateIn(zone, now).split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, n) => {
    const name = new Date(Date.UTC(year, month - 1 - n, 1)).toISOString().slice(0, 7)
    return { month: name, ...spanOfMonth(zone, name) }
  })
}
