import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { published, sections } from '#db/schema/tables.ts'
import type { PublicFacts } from '#domain/article/tags.ts'

const OF_STORY = prepared({ id: published.articleId }, (db, { id }) =>
  db
    .select({
      id: published.articleId,
      ...columns(published, 'slug', 'publishedAt', 'modifiedAt', 'sectionIds', 'topicIds', 'authorIds', 'sourceId'),
      parentIds: sql`(select json_group_array(id) from (select distinct ${sections.parentId} id from ${sections}
        where ${sections.parentId} is not null
          and ${sections.id} in (select value from json_each(${published}.${sql.identifier('section_ids')})) order by 1))`.mapWith(
        published.sectionIds,
      ),
      picture: sql<string | null>`json_extract(${published.lead}, '$.mediaId')`,
      sourcePolicy: published.sourcePolicy,
    })
    .from(published)
    .where(eq(published.articleId, id)),
)

/** The present public state of a story, before a command changes it; null if it is not public. */
export const publicFacts = (db: Readable, id: number): PublicFacts | null => OF_STORY.get(db, { id }) ?? null
