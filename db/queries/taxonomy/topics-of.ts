import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { topics } from '#db/schema/tables.ts'
import type { TopicRef } from '#domain/views.ts'

const OF_IDS = prepared({ ids: listOf(topics.id) }, (db, { ids }) =>
  db
    .select(columns(topics, 'id', 'slug', 'name'))
    .from(topics)
    .where(inList(topics.id, ids)),
)

/** Topics by id, in one query. */
export function topicsOf(db: Readable, ids: Iterable<number>): Map<number, TopicRef> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  return new Map(OF_IDS.all(db, { ids: distinct }).map((row) => [row.id, row]))
}
