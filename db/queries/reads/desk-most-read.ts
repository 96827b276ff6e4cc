import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { mostReadIds } from '#db/queries/reads/most-read-ids.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { sectionsOf } from '#db/queries/taxonomy/sections-of.ts'
import { firstHour, hourOf, RANKED_LENGTH, type Within } from '#domain/article/ranking.ts'
import type { DeskMostRead, StoryReads } from '#domain/article/read-views.ts'

const HOUR_MS = 3_600_000
type Asked = { within: Within; section?: string | undefined; now: number }

/**
 * The most read stories of the paper, or of a section by its slug, with their counts; null if there is no such section.
 */
export function deskMostRead(db: Readable, { within, section, now }: Asked): DeskMostRead | null {
  const list = section === undefined ? 'front' : listOf(db, section)
  if (list === null) return null
  const ids = mostReadIds(db, { list, within, limit: RANKED_LENGTH })
  const reads = readsOf(db, ids, { within, now })
  const rows = statement<{ id: number; headline: string; sectionId: number | null; publishedAt: number }>(
    db,
    `select p.article_id id, p.headline, json_extract(p.section_ids, '$[0]') sectionId, p.published_at publishedAt
     from json_each(?) e cross join published p on p.article_id = e.value order by e.key`,
  ).all(JSON.stringify(ids))
  const sections = sectionsOf(
    db,
    rows.flatMap(({ sectionId }) => sectionId ?? []),
  )
  const items = rows.map(({ sectionId, ...row }) => ({
    ...row,
    section: (sectionId === null ? null : sections.get(sectionId)) ?? null,
    reads: reads(row.id),
  }))
  return { within, isCounted: paperSettings(db).countsReads, items }
}

/** How often a story was read in the last seven days. */
export const readsOfStory = (db: Readable, { id, now }: { id: number; now: number }): StoryReads =>
  readsOf(db, [id], { within: '7d', now })(id)

function listOf(db: Readable, slug: string): string | null {
  const row = statement<{ id: number }>(db, 'select id from sections where slug = ?').get(slug)
  return row ? `section:${row.id}` : null
}

/** Counts of reads by the hour for these stories, in one query however many they are. */
function readsOf(db: Readable, ids: number[], { within, now }: Asked): (id: number) => StoryReads {
  const first = firstHour(within, now)
  const length = hourOf(now) - first + 1
  const hours = new Map(ids.map((id) => [id, Array<number>(length).fill(0)]))
  const rows = statement<{ id: number; hour: number; count: number }>(
    db,
    `select r.article_id id, r.hour, r.count from json_each(?) e
     cross join read_hours r on r.article_id = e.value and r.hour >= ?`,
  ).all(JSON.stringify(ids), first)
  for (const { id, hour, count } of rows) {
    const own = hours.get(id)
    // A clock that was set back leaves hours that lie ahead of it.
    if (own && hour - first < length) own[hour - first] = count
  }
  return (id) => {
    const own = hours.get(id) ?? []
    return { from: first * HOUR_MS, hours: own, total: own.reduce((sum, count) => sum + count, 0) }
  }
}
