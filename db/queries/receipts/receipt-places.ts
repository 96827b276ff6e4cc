import type { Readable } from '#db/engine/open.ts'
import { newestCorrections } from '#db/queries/article/corrections.ts'
import { fedCorrections } from '#db/queries/feeds/fed-corrections.ts'
import { feedPlaces } from '#db/queries/feeds/feed-places.ts'
import { newsOfStory, shardOfStory } from '#db/queries/feeds/sitemap-places.ts'
import { type ReceiptList, receiptList, type ReceiptStory } from '#db/queries/receipts/receipt-lists.ts'
import { LIST_SIZE } from '#domain/article/list-size.ts'
import { correctionItem } from '#domain/syndication/correction-item.ts'
import { FEED_LENGTH } from '#domain/syndication/feed-channel.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { rfc3339 } from '#domain/syndication/xml-text.ts'
import { feedPaths } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'

/** Facts of an entry that a place shows. An absent one does not stand there. Times in ms UTC. */
export type Shown = { headline?: string; at?: number; note?: string }

/** Pages, feeds or sitemaps that list stories, and what they must show of one story. */
export type ReceiptPlace = {
  key: string
  /** Its name at the desk: `Section Harbour`. */
  name: string
  paths: string[]
  /** The id of its entry in a feed, where that is not the story's. */
  id?: FeedItem['id']
  /** Null: it must not have the story. */
  shows: Shown | null
  /** Describes the entry, or why there is none, once that was seen. */
  said: string
}

const AGREES = 'entry there, same id, title and date agree'
const without = (key: string, name: string, paths: string[]): ReceiptPlace => ({
  ...{ key, name, paths, shows: null, said: 'not there any more' },
})
const feedsOf = (lists: ReceiptList[]) => lists.flatMap(({ path }) => feedPaths(path))
const pageLeft = ({ key, name, path }: ReceiptList) => without(key, name, [path])

/**
 * Every page, feed and sitemap that must show a story, by the queries that make them, and those that must no longer
 * have it.
 */
export function receiptPlaces(db: Readable, story: ReceiptStory): ReceiptPlace[] {
  const keys = new Set(['front', ...story.lists, ...story.was])
  const lists = [...keys].flatMap((key) => receiptList(db, key, story) ?? [])
  const places = story.article ? placesOf(db, story, story.article, lists) : formerPlaces(db, story, lists)
  return places.filter(({ paths }) => paths.length > 0)
}

function formerPlaces(db: Readable, { id, publishedAt: at }: ReceiptStory, lists: ReceiptList[]): ReceiptPlace[] {
  return [
    ...lists.map(pageLeft),
    without('corrections', 'Corrections', ['/corrections']),
    without('feeds', 'Feeds', feedsOf(lists)),
    without('sitemap', 'Sitemap', at === null ? [] : [shardOfStory(db, { id, at })]),
    without('news-sitemap', 'News sitemap', ['/news-sitemap.xml']),
  ]
}

function placesOf(
  db: Readable,
  { id, path }: ReceiptStory,
  article: ArticleView,
  lists: ReceiptList[],
): ReceiptPlace[] {
  const { slug, headline, publishedAt, modifiedAt } = article
  const left = lists.filter((list) => list.hasLeft)
  const fed = lists.filter(
    (list) => !list.hasLeft && feedPlaces(db, { list: list.key, limit: FEED_LENGTH }).ids.includes(id),
  )
  return [
    ...lists.flatMap(({ key, name, path: page, entry }) =>
      entry ? [{ key, name, paths: [page], shows: { headline: entry.headline }, said: entry.said }] : [],
    ),
    ...left.map(pageLeft),
    ...correctionsPage(db, slug),
    { key: 'feeds', name: 'Feeds', paths: feedsOf(fed), shows: { headline, at: modifiedAt }, said: AGREES },
    ...correctionsFeed(db, slug),
    without('left-feeds', 'Feeds that it left', feedsOf(left)),
    sitemap(article, shardOfStory(db, { id, at: publishedAt })),
    newsSitemap(article, newsOfStory(db, path)),
  ]
}

/** On a page that lists corrections, the newest one of a story has a place of its own. */
function correctionsPage(db: Readable, slug: string): ReceiptPlace[] {
  const listed = newestCorrections(db, { limit: LIST_SIZE }).filter((one) => one.slug === slug)
  const place = { key: 'corrections', name: 'Corrections', paths: ['/corrections'], said: 'the note is there' }
  return listed.slice(0, 1).map(({ note }) => ({ ...place, shows: { note } }))
}

function correctionsFeed(db: Readable, slug: string): ReceiptPlace[] {
  const fed = fedCorrections(db, { limit: FEED_LENGTH }).items.filter((one) => one.slug === slug)
  const place = { key: 'corrections-feed', name: 'Corrections feed', paths: feedPaths('/corrections'), said: AGREES }
  const items = fed.slice(0, 1).map(correctionItem)
  return items.map(({ id, headline, modifiedAt: at }) => ({ ...place, id, shows: { headline, at } }))
}

function sitemap({ sourcePolicy, modifiedAt: at }: ArticleView, shard: string): ReceiptPlace {
  const place = { key: 'sitemap', name: 'Sitemap', paths: [shard] }
  return sourcePolicy === 'no-index'
    ? { ...place, shows: null, said: 'not there: its source is not to be indexed' }
    : { ...place, shows: { at }, said: `date ${rfc3339(at)}` }
}

function newsSitemap({ headline, publishedAt: at }: ArticleView, shard: string | null): ReceiptPlace {
  const place = { key: 'news-sitemap', name: 'News sitemap', paths: [shard ?? '/news-sitemap.xml'] }
  return shard === null
    ? { ...place, shows: null, said: 'not there: older than two days, or its source is kept out' }
    : { ...place, shows: { headline, at }, said: 'entry there, title and date agree' }
}
