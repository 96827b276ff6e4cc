import { and, count as rowCount, desc, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { count, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { newestOfList } from '#db/queries/taxonomy/columnists.ts'
import { listings, published, topics } from '#db/schema/tables.ts'
import type { TopicRef } from '#domain/views.ts'

const OF_LIST = prepared({ list: listings.list, limit: count }, (db, { list, limit }) => {
  const newest = newestOfList(db, list)
  return db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(newest)
    .crossJoin(published)
    .crossJoin(sql`json_each(${published.topicIds}) topic_ids`)
    .crossJoin(topics)
    .where(and(eq(published.articleId, newest.articleId), eq(topics.id, sql`topic_ids.value`)))
    .groupBy(topics.id)
    .orderBy(desc(rowCount()), topics.id)
    .limit(limit)
})

/**
 * The topics that the newest stories of a section are about, most frequent first. The section's list, whose tag the
 * caller reads, changes with each of its stories.
 */
export function topicsInSection(db: Readable, { id, limit }: { id: number; limit: number }): TopicRef[] {
  const found = OF_LIST.all(db, { list: `section:${id}`, limit })
  reading(...found.map((topic) => `topic:${topic.id}`))
  return found
}
