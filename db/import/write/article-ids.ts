import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { articleAuthors, articleSections, articleTopics, published } from '#db/schema/tables.ts'

type Relation = typeof articleSections | typeof articleTopics | typeof articleAuthors

const idsIn = (relation: Relation, id: SQLiteColumn, article: SQLiteColumn | SQL) =>
  sql`(select json_group_array(${id} order by ${relation.position}) from ${relation}
    where ${relation.articleId} = ${article})`.mapWith(published.sectionIds)

/** Ids of the sections, topics and bylines of a working copy in their order, for a select; `article` is its id. */
export const idsOf = (article: SQLiteColumn | SQL) => ({
  sectionIds: idsIn(articleSections, articleSections.sectionId, article),
  topicIds: idsIn(articleTopics, articleTopics.topicId, article),
  authorIds: idsIn(articleAuthors, articleAuthors.authorId, article),
})
