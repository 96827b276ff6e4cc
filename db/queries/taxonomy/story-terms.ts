import { articleAuthors, articleSections, articleTopics } from '#db/schema/newsroom-tables.ts'

/** What working copies name: the table of each noun, and its column of ids. */
export const STORY_TERMS = {
  section: { table: articleSections, id: articleSections.sectionId },
  topic: { table: articleTopics, id: articleTopics.topicId },
  author: { table: articleAuthors, id: articleAuthors.authorId },
} as const

export const STORY_NOUNS = ['section', 'topic', 'author'] as const
