import type { Readable } from '#db/engine/open.ts'
import { readArticle } from '#db/queries/article/article-view.ts'
import { fullRows, fullStories } from '#db/queries/article/full-story.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { withFeedIds } from '#db/queries/feeds/feed-ids.ts'
import { type FeedAsked, feedPlaces } from '#db/queries/feeds/feed-places.ts'
import type { FeedPlace } from '#domain/syndication/feed-channel.ts'
import { isSameCursor } from '#domain/syndication/feed-cursor.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'

/** The full stories of a page of a list's feed. `feedPlaces` decides which, and in which order. */
export const feedItems = (db: Readable, asked: FeedAsked): FeedItem[] => feedPage(db, asked).items

/** The same with the cursors of the pages around it. Asked for by another cursor than its own, a page has no items. */
export function feedPage(db: Readable, asked: FeedAsked): FeedPlace & { items: FeedItem[] } {
  const { ids: all, ...place } = feedPlaces(db, asked)
  const ids = !asked.before || (place.before && isSameCursor(asked.before, place.before)) ? all : []
  const rows = fullRows(db, ids)
  const byId = new Map(fullStories(db, rows).map((story) => [story.id, story]))
  for (const row of rows) {
    const story = byId.get(row.id)
    if (story) readArticle(story, row)
  }
  return { items: toItems(db, pick(byId, ids)), ...place }
}

/** Converts full stories to feed items. */
export const toItems = (db: Readable, stories: ArticleView[]): FeedItem[] => withFeedIds(db, stories.map(toItem))

function toItem(story: ArticleView) {
  const { id, slug, headline, standfirst, document, picture, pictures, sections, topics, source } = story
  const { publishedAt, modifiedAt, corrections, language, sourceUrl, sourceFeed, madeBy } = story
  const authors = story.authors.map((author) => ({ slug: author.slug, name: author.name }))
  const content = { headline, standfirst, document, picture, pictures, corrections, madeBy, language }
  const from = { source, sourceUrl, sourceFeed }
  return { id, path: articlePath(slug), ...content, authors, sections, topics, ...from, publishedAt, modifiedAt }
}
