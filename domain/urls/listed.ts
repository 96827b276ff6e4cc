import type { ListedKind } from '#domain/syndication/shard-path.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'

type Listed = { noun: 'section' | 'topic' | 'author' | 'source'; path: (slug: string) => string }

/**
 * Subjects with a readers' list each, by the table that holds them. The list of section 3 has the key `section:3`; its
 * page has a feed in every format, and a line in a sitemap.
 */
export const LISTED: Record<ListedKind, Listed> = {
  sections: { noun: 'section', path: sectionPath },
  topics: { noun: 'topic', path: topicPath },
  authors: { noun: 'author', path: authorPath },
  sources: { noun: 'source', path: sourcePath },
}
