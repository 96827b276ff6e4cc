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

/** Facts of an entry that a place shows. An absent one does not stand there. Times in ms UTC. */
export type Shown = { headline?: string; at?: number; note?: string }

/** Pages, feeds or sitemaps that list stories, and what they must show of one story. */
export type ReceiptPlace = {
  key: string
  /** Its name at the desk: `Section Harbour`. */
  name: string
  paths: string[]
  /** The id of the entry in a feed. */
  id: FeedItem['id']
  /** Null: it must not have the story. */
  shows: Shown | null
  /** Describes the entry, or why there is none, once that was seen. */
  said: string
}

const GONE = 'not there any more'

/**
 * Every page, feed and sitemap that must show a story, by the queries that make them, and those that must no longer
 * have it.
 */
export function receiptPlaces(db: Readable, story: ReceiptStory): ReceiptPlace[] {
  const lists = [...new Set(['front', ...story.lists, ...story.was])].flatMap(
    (key) => receiptList(db, key, story) ?? [],
  )
  return [
    ...lists.flatMap((list) => pageOfList(list, story)),
    ...correctionsPage(db, story),
    ...feedsOfLists(db, lists, story),
    ...correctionsFeed(db, story),
    ...sitemap(db, story),
    newsSitemap(db, story),
  ]
}

function pageOfList({ key, name, path, entry, hasLeft }: ReceiptList, { id }: ReceiptStory): ReceiptPlace[] {
  const place = { key, name, paths: [path], id }
  if (hasLeft) return [{ ...place, shows: null, said: GONE }]
  return entry ? [{ ...place, shows: { headline: entry.headline }, said: entry.said }] : []
}

function feedsOfLists(db: Readable, lists: ReceiptList[], { id, article }: ReceiptStory): ReceiptPlace[] {
  const left = lists.filter((list) => list.hasLeft)
  const isFed = ({ key }: ReceiptList) => feedPlaces(db, { list: key, limit: FEED_LENGTH }).ids.includes(id)
  const present = lists.filter((list) => !list.hasLeft && isFed(list))
  const paths = (of: ReceiptList[]) => of.flatMap(({ path }) => feedPaths(path))
  const shows = article && { headline: article.headline, at: article.modifiedAt }
  const said = 'entry there, same id, title and date agree'
  const names = article ? { key: 'left-feeds', name: 'Feeds that it left' } : { key: 'feeds', name: 'Feeds' }
  return [
    { key: 'feeds', name: 'Feeds', paths: paths(present), id, shows, said },
    { ...names, paths: paths(left), id, shows: null, said: GONE },
  ].filter((place) => place.paths.length > 0)
}

/** On a page that lists corrections, the newest one of a story has a place of its own. */
function correctionsPage(db: Readable, { id, article }: ReceiptStory): ReceiptPlace[] {
  const place = { key: 'corrections', name: 'Corrections', paths: ['/corrections'], id }
  if (!article) return [{ ...place, shows: null, said: GONE }]
  const listed = newestCorrections(db, { limit: LIST_SIZE }).find(({ slug }) => slug === article.slug)
  return listed ? [{ ...place, shows: { note: listed.note }, said: 'the note is there' }] : []
}

function correctionsFeed(db: Readable, { article }: ReceiptStory): ReceiptPlace[] {
  const fed = article && fedCorrections(db, { limit: FEED_LENGTH }).items.find(({ slug }) => slug === article.slug)
  if (!fed) return []
  const { id, headline, modifiedAt: at } = correctionItem(fed)
  const paths = feedPaths('/corrections')
  const said = 'entry there, same id, title and date agree'
  return [{ key: 'corrections-feed', name: 'Corrections feed', paths, id, shows: { headline, at }, said }]
}

function sitemap(db: Readable, { id, article, publishedAt }: ReceiptStory): ReceiptPlace[] {
  if (publishedAt === null) return []
  const place = { key: 'sitemap', name: 'Sitemap', paths: [shardOfStory(db, { id, at: publishedAt })], id }
  if (!article) return [{ ...place, shows: null, said: GONE }]
  if (article.sourcePolicy === 'no-index')
    return [{ ...place, shows: null, said: 'not there: its source is not to be indexed' }]
  return [{ ...place, shows: { at: article.modifiedAt }, said: `date ${rfc3339(article.modifiedAt)}` }]
}

function newsSitemap(db: Readable, { id, path, article }: ReceiptStory): ReceiptPlace {
  const news = article && newsOfStory(db, path)
  const place = { key: 'news-sitemap', name: 'News sitemap', paths: [news ?? '/news-sitemap.xml'], id }
  if (!article) return { ...place, shows: null, said: GONE }
  if (news === null) return { ...place, shows: null, said: 'not there: older than two days, or its source is kept out' }
  const shows = { headline: article.headline, at: article.publishedAt }
  return { ...place, shows, said: 'entry there, title and date agree' }
}
