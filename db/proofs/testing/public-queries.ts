import type { Readable } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { archiveDay, archiveMonth, archiveYear, archiveYears } from '#db/queries/article/archive.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { cardOf } from '#db/queries/article/card-of.ts'
import { corrections, recentCorrections } from '#db/queries/article/corrections.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { withdrawalNotice } from '#db/queries/article/withdrawal-notice.ts'
import { fedCorrections } from '#db/queries/feeds/fed-corrections.ts'
import { fedLists } from '#db/queries/feeds/fed-lists.ts'
import { feedDepartures } from '#db/queries/feeds/feed-departures.ts'
import { feedItems, feedPage } from '#db/queries/feeds/feed-items.ts'
import { listNamed } from '#db/queries/feeds/list-named.ts'
import { newsSitemap } from '#db/queries/feeds/news-of-sitemap.ts'
import { sitemapListParts, sitemapLists } from '#db/queries/feeds/sitemap-lists.ts'
import { sitemapMonths } from '#db/queries/feeds/sitemap-months.ts'
import { sitemapPages } from '#db/queries/feeds/sitemap-pages.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { bannerView } from '#db/queries/front/banner-view.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { givenPictures } from '#db/queries/media/given-pictures.ts'
import { webCopyPage } from '#db/queries/newsletters/edition-copy.ts'
import { newsletterPage } from '#db/queries/newsletters/newsletter-archive.ts'
import { openLists } from '#db/queries/newsletters/newsletter-lists.ts'
import { indexNowKeyFile } from '#db/queries/outbox/index-now-key.ts'
import { generatedPages } from '#db/queries/pages/generated-pages.ts'
import { standingPage } from '#db/queries/pages/page-view.ts'
import { mostReadPage } from '#db/queries/reads/most-read-view.ts'
import { requestCounts } from '#db/queries/requests/request-counts.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import { search } from '#db/queries/search/search.ts'
import { newsroomBegan } from '#db/queries/settings/newsroom-began.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { site } from '#db/queries/settings/site.ts'
import { authorCards } from '#db/queries/taxonomy/author-cards.ts'
import { authorPage } from '#db/queries/taxonomy/author-view.ts'
import { columnists } from '#db/queries/taxonomy/columnists.ts'
import { sourcePage } from '#db/queries/taxonomy/source-view.ts'
import { topicPage } from '#db/queries/taxonomy/topic-view.ts'
import type { ArticleView } from '#domain/views.ts'

const page = 1
type Query = (db: Readable) => unknown

/** Runs a query that a story's page makes beside the story, without recording the story's own tags. */
const besideStory =
  (ask: (db: Readable, article: ArticleView) => unknown): Query =>
  (db) => {
    const article = collectReading(new Set(), () => articlePage(db, { slug: 'a-harbour-storm' }))
    return article && ask(db, article)
  }

/** Queries whose result no command changes, so that they name no tags. */
export const constantQueries: Record<string, Query> = { newsroomBegan }

/** Every query that a reader's page, feed or sitemap makes, with the parameters for the newsroom of `aCast`. */
export const publicQueries: Record<string, Query> = {
  site,
  paperSettings,
  standingPage: (db) => standingPage(db, { slug: 'about' }),
  sitemapPages,
  pageAddress: (db) => addressOf(db, '/about'),
  frontPage,
  bannerView,
  openLists,
  outsideScripts,
  latest: (db) => latest(db, { page }),
  mostRead: (db) => mostReadPage(db, { within: '24h', section: null }),
  mostReadInSection: (db) => mostReadPage(db, { within: '3h', section: 'world' }),
  cardOfStory: (db) => cardOf(db, { of: 'story', id: 1 }),
  cardOfSection: (db) => cardOf(db, { of: 'section', id: 1 }),
  goneCard: (db) => addressOf(db, `/cards/story-1-${'0'.repeat(16)}.png`),
  articlePage: (db) => articlePage(db, { slug: 'the-harbour' }),
  withdrawalNotice: (db) => withdrawalNotice(db, { id: 1 }),
  around: besideStory((db, article) => relatedStories(db, { article, limit: 4 })),
  givenPictures: (db) => {
    const article = articlePage(db, { slug: 'the-harbour' })
    return article && [...givenPictures(db, article)]
  },
  republishAddress: (db) => addressOf(db, '/article/the-harbour/republish'),
  authorCards: (db) => {
    const article = articlePage(db, { slug: 'a-harbour-storm' })
    return article && authorCards(db, article)
  },
  sectionFront: (db) => sectionFront(db, { slug: 'world', page }),
  columnists: (db) => {
    const front = sectionFront(db, { slug: 'world', page })
    return front && columnists(db, { id: front.section.id, limit: 8 })
  },
  topicPage: (db) => topicPage(db, { slug: 'harbour-fund', page }),
  authorPage: (db) => authorPage(db, { slug: 'noor-halvorsen', page }),
  sourcePage: (db) => sourcePage(db, { slug: 'coastal-wire', page }),
  search: (db) => search(db, { q: 'harbour', page }),
  searchInSection: (db) => search(db, { q: 'harbour -storm', section: 'world', from: '2026-11-01', page }),
  searchByAuthorAndTopic: (db) =>
    search(db, { q: 'harbour', author: 'noor-halvorsen', topic: 'harbour-fund', order: 'newest', page }),
  archiveYears,
  archiveYear: (db) => archiveYear(db, { year: 2026 }),
  archiveMonth: (db) => archiveMonth(db, { year: 2026, month: 11 }),
  archiveDay: (db) => archiveDay(db, { year: 2026, month: 11, day: 24 }),
  requestCounts,
  requestRules,
  corrections: (db) => corrections(db, { page }),
  recentCorrections,
  generatedPages,
  generatedAddress: (db) => addressOf(db, '/responsibility'),
  newsletterPage: (db) => newsletterPage(db, { slug: 'morning', page }),
  webCopyPage: (db) => webCopyPage(db, { list: 'morning', slug: 'first' }),
  webCopyAddress: (db) => addressOf(db, '/newsletters/morning/second'),
  feedOfCorrections: (db) => fedCorrections(db, { limit: 30 }),
  olderCorrections: (db) => fedCorrections(db, { limit: 30, before: { at: Date.UTC(2026, 10, 25), id: 1 } }),
  feedOfAll: (db) => feedItems(db, { list: null, limit: 30 }),
  fedLists,
  feedDepartures: (db) => feedDepartures(db, 'section:1'),
  archiveOfFeed: (db) => feedPage(db, { list: null, limit: 1, before: { at: Date.UTC(2026, 10, 25), id: 1 } }),
  feedOfSection: (db) => {
    const list = listNamed(db, { kind: 'section', slug: 'world' })
    return list && feedItems(db, { list: list.key, limit: 30 })
  },
  feedOfEmptySection: (db) => listNamed(db, { kind: 'section', slug: 'ports' }),
  feedOfNewTopic: (db) => listNamed(db, { kind: 'topic', slug: 'tides' }),
  feedOfSource: (db) => listNamed(db, { kind: 'source', slug: 'coastal-wire' }),
  sitemapMonths,
  sitemapListParts,
  sitemapLists: (db) => sitemapLists(db, { kind: 'topics', part: 1 }),
  sitemapShard: (db) => sitemapShard(db, { month: '2026-11' }),
  newsSitemap,
  indexNowKeyFile: (db) => indexNowKeyFile(db, `/${paperSettings(db).telling.indexNowKey}.txt`),
  storyAddress: (db) => addressOf(db, '/article/the-harbour'),
  movedAddress: (db) => addressOf(db, '/2019/old-harbour'),
  sectionAddress: (db) => addressOf(db, '/world'),
  topicAddress: (db) => addressOf(db, '/topics/harbour-fund'),
  authorAddress: (db) => addressOf(db, '/authors/noor-halvorsen'),
  sourceAddress: (db) => addressOf(db, '/sources/coastal-wire'),
  movedFeedAddress: (db) => addressOf(db, '/2019/old-harbour/feed.xml'),
  feedAddress: (db) => addressOf(db, '/world/feed.xml'),
}
