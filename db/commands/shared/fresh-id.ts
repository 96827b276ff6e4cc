import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** An unused id that no merged row ever had either: old revisions still name those. */
export function freshId(tx: Tx, table: 'sections' | 'topics' | 'authors' | 'sources'): number {
  const noun = table.slice(0, -1)
  const row = statement<{ id: number }>(
    tx,
    `select max(coalesce((select max(id) from ${table}), 0),
       coalesce((select max(max(id), max(into_id)) from merged where noun = ?), 0)) + 1 id`,
  ).get(noun)
  return row?.id ?? 1
}

/** An unused id that no story in the trail of events has either: an undone import leaves only its events. */
export function freshArticleId(tx: Tx): number {
  const row = statement<{ id: number }>(
    tx,
    `select max(coalesce((select max(id) from articles), 0),
       coalesce((select max(article_id) from events where article_id is not null), 0)) + 1 id`,
  ).get()
  return row?.id ?? 1
}
