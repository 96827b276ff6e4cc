import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import type { TopicRef } from '#domain/views.ts'

/** Newest stories of a section whose topics count. */
const DEPTH = 60

/**
 * The topics that the newest stories of a section are about, most frequent first. The section's list, whose tag the
 * caller reads, changes with each of its stories.
 */
export function topicsInSection(db: Readable, { id, limit }: { id: number; limit: number }): TopicRef[] {
  const topics = statement<TopicRef>(
    db,
    `select t.id, t.slug, t.name from
       (select article_id from listings where list = ? order by published_at desc, article_id desc limit ${DEPTH}) newest
     cross join published p on p.article_id = newest.article_id
     cross join json_each(p.topic_ids) j cross join topics t on t.id = j.value
     group by t.id order by count(*) desc, t.id limit ?`,
  ).all(`section:${id}`, limit)
  reading(...topics.map((topic) => `topic:${topic.id}`))
  return topics
}
