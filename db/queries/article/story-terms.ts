import { sql } from 'drizzle-orm'
import {
  articleAuthors,
  articles,
  articleSections,
  articleTopics,
  authors,
  published,
  sections,
  topics,
} from '#db/schema/tables.ts'

/** The tables of each kind of name that working copies have: the names, and their places in each story. */
export const STORY_TERMS = {
  section: { term: sections, of: articleSections, id: articleSections.sectionId },
  topic: { term: topics, of: articleTopics, id: articleTopics.topicId },
  author: { term: authors, of: articleAuthors, id: articleAuthors.authorId },
}

const idsOf = ({ of, id }: (typeof STORY_TERMS)[keyof typeof STORY_TERMS]) =>
  sql`(select json_group_array(id) from (select ${id} id from ${of} where ${of.articleId} = ${articles.id}
    order by ${of.position}))`.mapWith(published.sectionIds)

/** The ids of a working copy's names, in order: for a query that joins `articles`. */
export const TERM_IDS = {
  sectionIds: idsOf(STORY_TERMS.section),
  topicIds: idsOf(STORY_TERMS.topic),
  authorIds: idsOf(STORY_TERMS.author),
}
