import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { TopicRef } from '#domain/views.ts'

/** Topics by id, in one query. */
export function topicsOf(db: Readable, ids: Iterable<number>): Map<number, TopicRef> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  const rows = statement<TopicRef>(
    db,
    'select id, slug, name from topics where id in (select value from json_each(?))',
  ).all(JSON.stringify(distinct))
  return new Map(rows.map((row) => [row.id, row]))
}
