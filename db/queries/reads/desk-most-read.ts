import { and, eq, gte, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, listOf, prepared } from '#db/engine/prepared.ts'
import { mostReadIds } from '#db/queries/reads/most-read-ids.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { sectionNamed, sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { published, readHours } from '#db/schema/tables.ts'
import { firstHour, hourOf, RANKED_LENGTH, type Within } from '#domain/article/lists/ranking.ts'
import type { DeskMostRead, StoryReads } from '#domain/article/lists/read-views.ts'

const HOUR_MS = 3_600_000
type Asked = { within: Within; section?: string | undefined; now: number }

const STORIES = prepared({ ids: listOf(published.articleId) }, (db, { ids }) =>
  db
    .select({ id: published.articleId, ...columns(published, 'headline', 'publishedAt', 'sectionIds') })
    .from(sql`json_each(${ids}) ids`)
    .crossJoin(published)
    .where(eq(published.articleId, sql`ids.value`))
    .orderBy(sql`ids.key`),
)
const HOURS = prepared({ ids: listOf(readHours.articleId), first: readHours.hour }, (db, { ids, first }) =>
  db
    .select({ id: readHours.articleId, ...columns(readHours, 'hour', 'count') })
    .from(sql`json_each(${ids}) ids`)
    .crossJoin(readHours)
    .where(and(eq(readHours.articleId, sql`ids.value`), gte(readHours.hour, first))),
)

/**
 * The most read stories of the paper, or of a section by its slug, with their counts; null if there is no such section.
 */
export function deskMostRead(db: Readable, { within, section, now }: Asked): DeskMostRead | null {
  const list = section === undefined ? 'front' : listNamed(db, section)
  if (list === null) return null
  const ids = mostReadIds(db, { list, within, limit: RANKED_LENGTH })
  const reads = readsOf(db, ids, { within, now })
  const rows = STORIES.all(db, { ids })
  const known = sectionsOf(
    db,
    rows.flatMap(({ sectionIds }) => sectionIds.slice(0, 1)),
  )
  const items = rows.map(({ sectionIds: [first = 0], ...row }) => ({
    ...row,
    section: known.get(first) ?? null,
    reads: reads(row.id),
  }))
  return { within, isCounted: paperSettings(db).countsReads, items }
}

/** How often a story was read in the last seven days. */
export const readsOfStory = (db: Readable, { id, now }: { id: number; now: number }): StoryReads =>
  readsOf(db, [id], { within: '7d', now })(id)

function listNamed(db: Readable, slug: string): string | null {
  const row = sectionNamed(db, slug)
  return row ? `section:${row.id}` : null
}

/** Counts of reads by the hour for these stories, in one query however many they are. */
function readsOf(db: Readable, ids: number[], { within, now }: Asked): (id: number) => StoryReads {
  const first = firstHour(within, now)
  const length = hourOf(now) - first + 1
  const hours = new Map(ids.map((id) => [id, Array<number>(length).fill(0)]))
  for (const { id, hour, count } of HOURS.all(db, { ids, first })) {
    const own = hours.get(id)
    // A clock that was set back leaves hours that lie ahead of it.
    if (own && hour - first < length) own[hour - first] = count
  }
  return (id) => {
    const own = hours.get(id) ?? []
    return { from: first * HOUR_MS, hours: own, total: own.reduce((sum, count) => sum + count, 0) }
  }
}
