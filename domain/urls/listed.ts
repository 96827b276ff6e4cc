import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

/**
 * Subjects with a readers' list each, by the table that holds them. The list of section 3 has the key `section:3`; its
 * page has a feed in every format, and a line in a sitemap.
 */
export const LISTED = {
  sections: { noun: 'section', path: sectionPath },
  topics: { noun: 'topic', path: topicPath },
  authors: { noun: 'author', path: authorPath },
  sources: { noun: 'source', path: sourcePath },
} as const
export type ListedKind = keyof typeof LISTED
