import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { PublicFacts } from '#domain/article/tags.ts'
import type { SourcePolicy } from '#domain/views.ts'

type Row = {
  slug: string
  publishedAt: number
  modifiedAt: number
  sectionIds: string
  parentIds: string
  topicIds: string
  authorIds: string
  sourceId: number | null
  picture: string | null
  sourcePolicy: SourcePolicy | null
}

/** The present public state of a story, before a command changes it; null if it is not public. */
export function publicFacts(db: Readable, id: number): PublicFacts | null {
  const row = statement<Row>(
    db,
    `select slug, published_at publishedAt, modified_at modifiedAt, section_ids sectionIds, topic_ids topicIds,
            (select json_group_array(id) from (select distinct parent_id id from sections where parent_id is not null
              and id in (select value from json_each(section_ids)) order by 1)) parentIds,
            author_ids authorIds, source_id sourceId, json_extract(lead, '$.mediaId') picture,
            source_policy sourcePolicy from published where article_id = ?`,
  ).get(id)
  if (!row) return null
  return {
    id,
    slug: row.slug,
    publishedAt: row.publishedAt,
    modifiedAt: row.modifiedAt,
    sectionIds: JSON.parse(row.sectionIds) as number[],
    parentIds: JSON.parse(row.parentIds) as number[],
    topicIds: JSON.parse(row.topicIds) as number[],
    authorIds: JSON.parse(row.authorIds) as number[],
    sourceId: row.sourceId,
    picture: row.picture,
    sourcePolicy: row.sourcePolicy,
  }
}
