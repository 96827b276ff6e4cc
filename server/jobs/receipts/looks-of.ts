import type { GoneStory, PublicStory, ReceiptFacts } from '#db/queries/receipts/receipt-facts.ts'
import type { ListFacts } from '#db/queries/receipts/receipt-lists.ts'
import { correctionItem } from '#domain/syndication/correction-item.ts'
import {
  feedsOf,
  locIn,
  lookAtFeeds,
  lookAtLeftFeeds,
  lookAtLeftSitemap,
  lookAtNews,
  lookAtSitemap,
} from '#server/jobs/receipts/look-at-feeds.ts'
import { lookAtCorrections, lookAtFront, lookAtLeft, lookAtList } from '#server/jobs/receipts/look-at-lists.ts'
import {
  lookAtArticle,
  lookAtCard,
  lookAtData,
  lookAtGone,
  lookAtGoneCard,
  lookAtOldAddresses,
} from '#server/jobs/receipts/look-at-story.ts'
import type { Look } from '#server/jobs/receipts/look.ts'

/** All checks of a story's receipt, in the order in which a reader would come to them. */
export function looksOf(facts: ReceiptFacts, origin: string): Look[] {
  const { story, gone, left, oldPaths } = facts
  if (story) return [...looksAtPublic(story, origin), ...looksAtLeft(left, oldPaths, story, origin)]
  return gone ? looksAtGone(gone, left, origin) : []
}

function looksAtPublic(story: PublicStory, origin: string): Look[] {
  const { frontPlace, lists, isInPaperFeed, corrections } = story
  const fed = lists.filter((list) => list.isInFeed).map((list) => list.path)
  const feeds = [...(isInPaperFeed ? ['/'] : []), ...fed].flatMap(feedsOf)
  const [newest] = corrections
  return [
    lookAtArticle(story),
    ...(frontPlace === null ? [] : [lookAtFront(story.path, frontPlace)]),
    ...lists.filter((list) => list.place !== null).map((list) => lookAtList(list, story)),
    ...(newest?.isListed ? [lookAtCorrections(story, newest.note)] : []),
    ...(feeds.length === 0 ? [] : [lookAtFeeds({ key: 'feeds', name: 'Feeds' }, feeds, story, origin)]),
    ...(newest?.isFed ? [lookAtCorrectionsFeed(story, newest, origin)] : []),
    lookAtSitemap(story, origin),
    lookAtNews(story, origin),
    lookAtData(story),
    ...(story.card === null ? [] : [lookAtCard(story.card)]),
  ]
}

function lookAtCorrectionsFeed(story: PublicStory, newest: PublicStory['corrections'][number], origin: string): Look {
  const { path, headline, language } = story
  const slug = path.slice(path.lastIndexOf('/') + 1)
  const { id, headline: title } = correctionItem({ ...newest, slug, headline, language })
  const item = { id, headline: title, modifiedAt: newest.at }
  return lookAtFeeds({ key: 'corrections-feed', name: 'Corrections feed' }, feedsOf('/corrections'), item, origin)
}

/** Checks of what a public story has left: lists, their feeds, and addresses. */
function looksAtLeft(left: ListFacts[], oldPaths: string[], story: PublicStory, origin: string): Look[] {
  const feeds = left.flatMap((list) => feedsOf(list.path))
  return [
    ...left.map((list) => lookAtLeft(list, story.path)),
    ...(feeds.length === 0
      ? []
      : [lookAtLeftFeeds({ key: 'left-feeds', name: 'Feeds that it left' }, feeds, story.id, origin)]),
    ...(oldPaths.length === 0 ? [] : [lookAtOldAddresses(oldPaths, story.path)]),
  ]
}

/** Checks that a withdrawn story is nowhere: not on a page, in a feed or a sitemap. */
function looksAtGone(gone: GoneStory, left: ListFacts[], origin: string): Look[] {
  const loc = locIn(origin, gone.path)
  const feeds = ['/', ...left.map((list) => list.path)].flatMap(feedsOf)
  const shards = gone.shard === null ? [] : [gone.shard]
  return [
    lookAtGone(gone),
    lookAtGoneCard(gone),
    lookAtLeft({ key: 'front', name: 'Front', path: '/' }, gone.path),
    ...left.map((list) => lookAtLeft(list, gone.path)),
    lookAtLeft({ key: 'corrections', name: 'Corrections', path: '/corrections' }, gone.path),
    lookAtLeftFeeds({ key: 'feeds', name: 'Feeds' }, feeds, gone.id, origin),
    ...shards.map((path) => lookAtLeftSitemap({ key: 'sitemap', name: 'Sitemap' }, path, loc)),
    lookAtLeftSitemap({ key: 'news-sitemap', name: 'News sitemap' }, '/news-sitemap.xml', loc),
  ]
}
