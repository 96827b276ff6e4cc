import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { listings, published } from '#db/schema/tables.ts'
import type { MadeByReport } from '#domain/article/lists/made-by-report.ts'
import { startOfDay } from '#domain/article/planning/zone.ts'
import { articlePath } from '#domain/urls/paths.ts'

const MONTH = { from: listings.publishedAt, to: listings.publishedAt }
const COUNT = prepared(MONTH, (db, { from, to }) =>
  db
    .select({ stories: sql<number>`count(*)` })
    .from(listings)
    .where(isIn(from, to)),
)
const STORIES = prepared(MONTH, (db, { from, to }) =>
  db
    .select({ id: published.articleId, ...columns(published, 'headline', 'slug', 'publishedAt', 'madeBy') })
    .from(listings)
    .crossJoin(published)
    .where(and(isIn(from, to), eq(published.articleId, listings.articleId), sql`${published.madeBy} is not null`))
    .orderBy(desc(listings.publishedAt), desc(listings.articleId)),
)

/** Every public story is in the list of the front. */
const isIn = (from: SQL, to: SQL) =>
  and(eq(listings.list, 'front'), gte(listings.publishedAt, from), lt(listings.publishedAt, to))

/** Counts by who or what made them the public stories that were first published in a month (`2026-11`) of the paper's time zone. */
export function madeByInMonth(db: Readable, { month }: { month: string }): MadeByReport {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const { zone } = paperSettings(db)
  const span = { from: startOfDay(zone, year, number, 1), to: startOfDay(zone, year, number + 1, 1) }
  const stories = STORIES.all(db, span).flatMap(({ madeBy, slug, ...story }) =>
    madeBy
      ? [{ ...story, path: articlePath(slug), how: madeBy.how, tool: madeBy.tool, reviewer: madeBy.reviewer ?? '' }]
      : [],
  )
  const generated = stories.filter(({ how }) => how === 'generated').length
  const assisted = stories.length - generated
  return { month, people: (COUNT.get(db, span)?.stories ?? 0) - stories.length, assisted, generated, stories }
}
