import { articleAuthors, articleSections, articleTopics } from '#db/schema/tables.ts'

/** The names of working copies: the table of each noun, and its column of ids. */
export const STORY_TERMS = {
  section: { table: articleSections, id: articleSections.sectionId },
  topic: { table: articleTopics, id: articleTopics.topicId },
  author: { table: articleAuthors, id: articleAuthors.authorId },
} as const

export const STORY_NOUNS = ['section', 'topic', 'author'] as const
