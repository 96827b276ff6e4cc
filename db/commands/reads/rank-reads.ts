import { changed } from '#db/commands/shared/changed.ts'
import type { Db, Readable, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import {
  firstHour,
  mostReadTag,
  type Ranking,
  type ReadStory,
  ranked,
  LIST_LENGTH,
  WITHIN,
} from '#domain/article/ranking.ts'
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
      if (before?.shown.slice(0, LIST_LENGTH).join() !== ids.slice(0, LIST_LENGTH).join()) moved.push(key)
    }
    for (const [key, { list, within }] of stored) {
      saveRanking(tx, { list, within, ids: [] })
      moved.push(key)
    }
    changed(tx, moved, now)
    return ok(moved)
  })
}

type Row = { id: number; publishedAt: number; sectionIds: string; h3: number; h24: number; d7: number }

/** Every public story that was read within the longest period, with its lists. */
function readStories(db: Readable, now: number): ReadStory[] {
  const parents = new Map(
    statement<{ id: number; parentId: number | null }>(db, 'select id, parent_id parentId from sections')
      .all()
      .map(({ id, parentId }) => [id, parentId]),
  )
  const [h3, h24, d7] = WITHIN.map((length) => firstHour(length, now))
  const rows = statement<Row>(
    db,
    `select r.article_id id, p.published_at publishedAt, p.section_ids sectionIds,
       coalesce(sum(r.count) filter (where r.hour >= ?), 0) h3,
       coalesce(sum(r.count) filter (where r.hour >= ?), 0) h24, sum(r.count) d7
     from read_hours r cross join published p on p.article_id = r.article_id
     where r.hour >= ? group by r.article_id`,
  ).all(h3, h24, d7)
  return rows.map(({ id, publishedAt, sectionIds, ...sums }) => {
    const sections = new Set(
      (JSON.parse(sectionIds) as number[]).flatMap((section) => [section, parents.get(section) ?? section]),
    )
    const lists = ['front', ...[...sections].map((section) => `section:${section}`)]
    return { id, publishedAt, lists, reads: { '3h': sums.h3, '24h': sums.h24, '7d': sums.d7 } }
  })
}

type Stored = Ranking & { shown: number[] }

/** The stored lists by their tags, with the part that readers see. */
function storedRankings(tx: Tx): Map<string, Stored> {
  const rows = statement<Omit<Ranking, 'ids'> & { id: number; isShown: number }>(
    tx,
    `select m.list, m.within, m.article_id id, l.article_id is not null isShown
     from most_read m left join published p on p.article_id = m.article_id
     left join listings l on l.list = m.list and l.published_at = p.published_at and l.article_id = m.article_id
     order by m.list, m.within, m.position`,
  ).all()
  const stored = new Map<string, Stored>()
  for (const { list, within, id, isShown } of rows) {
    const key = mostReadTag(list, within)
    const one = stored.get(key) ?? { list, within, ids: [], shown: [] }
    stored.set(key, one)
    one.ids.push(id)
    if (isShown) one.shown.push(id)
  }
  return stored
}

function saveRanking(tx: Tx, { list, within, ids }: Ranking): void {
  statement(tx, 'delete from most_read where list = ? and within = ?').run(list, within)
  statement(
    tx,
    `insert into most_read (list, within, position, article_id)
     select ?, ?, key + 1, value from json_each(?)`,
  ).run(list, within, JSON.stringify(ids))
}
