import { and, eq, gte, sql } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Readable, Tx } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { listings, mostRead, published, readHours, sections } from '#db/schema/tables.ts'
import {
  firstHour,
  mostReadTag,
  type Ranking,
  type ReadStory,
  ranked,
  LIST_LENGTH,
  type Within,
} from '#domain/article/lists/ranking.ts'
import { ok } from '#domain/result.ts'

/**
 * Updates the stored most-read lists for `now` (ms UTC). Only lists whose visible order changes are named to the change
 * log: a page is not rendered anew because a number rose. Returns their tags.
 */
export function rankReads(db: Db, now: number) {
  // Computed outside the transaction: it takes longer than a writer may hold the lock, and nobody else writes what it
  // reads.
  const rankings = ranked(readStories(db, now))
  return write(db, (tx) => {
    const stored = storedRankings(tx)
    const moved: string[] = []
    for (const { list, within, ids } of rankings) {
      const key = mostReadTag(list, within)
      const before = stored.get(key)
      stored.delete(key)
      if (before?.ids.join() === ids.join()) continue
      saveRanking(tx, { list, within, ids })
      if (before?.visible.slice(0, LIST_LENGTH).join() !== ids.slice(0, LIST_LENGTH).join()) moved.push(key)
    }
    for (const [key, { list, within }] of stored) {
      saveRanking(tx, { list, within, ids: [] })
      moved.push(key)
    }
    changed(tx, moved, now)
    return ok(moved)
  })
}

/** Every public story that was read within the longest period, with its lists. */
function readStories(db: Readable, now: number): ReadStory[] {
  const rows = db.select().from(sections).all()
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]))
  const isWithin = (length: Within) => gte(readHours.hour, firstHour(length, now))
  const sum = (length: Within) => sql<number>`coalesce(sum(${readHours.count}) filter (where ${isWithin(length)}), 0)`
  const stories = db
    .select({
      id: readHours.articleId,
      ...columns(published, 'publishedAt', 'sectionIds'),
      reads: { '3h': sum('3h'), '24h': sum('24h'), '7d': sum('7d') },
    })
    .from(readHours)
    .crossJoin(published)
    .where(and(eq(published.articleId, readHours.articleId), isWithin('7d')))
    .groupBy(readHours.articleId)
    .all()
  return stories.map(({ sectionIds, ...story }) => {
    const lists = new Set(sectionIds.flatMap((section) => [section, parents.get(section) ?? section]))
    return { ...story, lists: ['front', ...[...lists].map((section) => `section:${section}`)] }
  })
}

type Stored = Ranking & { visible: number[] }

/** The stored lists by their tags, with the part that readers see. */
function storedRankings(tx: Tx): Map<string, Stored> {
  const { list, within, articleId, position } = mostRead
  const isSame = and(eq(listings.list, list), eq(listings.publishedAt, published.publishedAt))
  const rows = tx
    .select({ list, within, id: articleId, isVisible: sql<number>`${listings.articleId} is not null` })
    .from(mostRead)
    .leftJoin(published, eq(published.articleId, articleId))
    .leftJoin(listings, and(isSame, eq(listings.articleId, articleId)))
    .orderBy(list, within, position)
    .all()
  const stored = new Map<string, Stored>()
  for (const { list, within, id, isVisible } of rows) {
    const key = mostReadTag(list, within)
    const one = stored.get(key) ?? { list, within, ids: [], visible: [] }
    stored.set(key, one)
    one.ids.push(id)
    if (isVisible) one.visible.push(id)
  }
  return stored
}

function saveRanking(tx: Tx, { list, within, ids }: Ranking): void {
  const isThis = and(eq(mostRead.list, list), eq(mostRead.within, within))
  tx.delete(mostRead).where(isThis).run()
  const rows = sql`select ${list}, ${within}, key + 1, value from json_each(${JSON.stringify(ids)})`
  tx.insert(mostRead).select(rows).run()
}
