import { and, desc, eq, gte, lt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { listings, published } from '#db/schema/tables.ts'
import type { MadeByReport } from '#domain/article/lists/made-by-report.ts'
import { spanOfMonth } from '#domain/article/planning/zone.ts'
import { articlePath } from '#domain/urls/paths.ts'

/** Every public story is in the list of the front. */
const STORIES = prepared({ from: listings.publishedAt, to: listings.publishedAt }, (db, { from, to }) =>
  db
    .select({ id: published.articleId, ...columns(published, 'headline', 'slug', 'publishedAt', 'madeBy') })
    .from(listings)
    .crossJoin(published)
    .where(
      and(
        eq(listings.list, 'front'),
        gte(listings.publishedAt, from),
        lt(listings.publishedAt, to),
        eq(published.articleId, listings.articleId),
      ),
    )
    .orderBy(desc(listings.publishedAt), desc(listings.articleId)),
)

/** Counts by who or what made them the public stories that were first published in a month (`2026-11`) of the paper's time zone. */
export function madeByInMonth(db: Readable, { month }: { month: string }): MadeByReport {
  const all = STORIES.all(db, spanOfMonth(paperSettings(db).zone, month))
  const stories = all.flatMap(({ madeBy, slug, ...story }) =>
    madeBy ? [{ ...story, ...madeBy, path: articlePath(slug), reviewer: madeBy.reviewer ?? '' }] : [],
  )
  const generated = stories.filter(({ how }) => how === 'generated').length
  return { month, people: all.length - stories.length, assisted: stories.length - generated, generated, stories }
}
