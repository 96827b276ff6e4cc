import type { Readable } from '#db/engine/open.ts'
import { termBySlug } from '#db/queries/taxonomy/named-term.ts'
import { type FeedFormat, feedPath } from '#domain/urls/paths.ts'

const WITH_FEEDS = /^\/(?:$|corrections$|(?:topics|authors|sources)\/[^/?#]+$)/
const ROOT = /^\/([^/?#]+)$/

/**
 * Path of the feed of the page at `path` in one format; null where the page has none, as stories and standing pages. The
 * caller has read the tag of that address.
 */
export function feedOf(db: Readable, path: string, format: FeedFormat): string | null {
  if (WITH_FEEDS.test(path)) return feedPath(path, format)
  const slug = ROOT.exec(path)?.[1]
  if (slug === undefined) return null
  return termBySlug(db, 'section', slug) ? feedPath(path, format) : null
}
