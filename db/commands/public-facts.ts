import type { Readable } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import type { PublicFacts } from '#domain/article/tags.ts'

type Row = {
  slug: string
  publishedAt: number
  modifiedAt: number
  sectionIds: string
  topicIds: string
  authorIds: string
  sourceId: number | null
  picture: string | null
}

/** Where a story stands in public now, before a command changes it; null where it is not public. */
export function publicFacts(db: Readable, id: number): PublicFacts | null {
  const row = statement<Row>(
    db,
    `select slug, published_at publishedAt, modified_at modifiedAt, section_ids sectionIds, topic_ids topicIds,
            author_ids authorIds, source_id sourceId, json_extract(lead, '$.mediaId') picture from published where article_id = ?`,
  ).get(id)
  if (!row) return null
  return {
    id,
    slug: row.slug,
    publishedAt: row.publishedAt,
    modifiedAt: row.modifiedAt,
    sectionIds: JSON.parse(row.sectionIds) as number[],
    topicIds: JSON.parse(row.topicIds) as number[],
    authorIds: JSON.parse(row.authorIds) as number[],
    sourceId: row.sourceId,
    picture: row.picture,
  }
}
