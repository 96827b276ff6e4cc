import assert from 'node:assert/strict'
import type { Readable } from '#db/engine/open.ts'
import { CARDS } from '#db/proofs/testing/freshness-cards.ts'
import { BY_RULE, REDIRECT_PATHS } from '#db/proofs/testing/freshness-redirects.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { archiveDay, archiveMonth, archiveYear, archiveYears } from '#db/queries/article/archive.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { corrections, recentCorrections } from '#db/queries/article/corrections.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { withdrawalNotice } from '#db/queries/article/withdrawal-notice.ts'
import { fedCorrections } from '#db/queries/feeds/fed-corrections.ts'
import { fedLists } from '#db/queries/feeds/fed-lists.ts'
import { feedDepartures } from '#db/queries/feeds/feed-departures.ts'
import { feedPage } from '#db/queries/feeds/feed-items.ts'
import { type ListKind, listNamed } from '#db/queries/feeds/list-named.ts'
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
import { standingPage } from '#db/queries/pages/page-view.ts'
import { mostReadPage } from '#db/queries/reads/most-read-view.ts'
import { requestCounts } from '#db/queries/requests/request-counts.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import { search } from '#db/queries/search/search.ts'
import { embedHosts } from '#db/queries/settings/embed-hosts.ts'
import { newsroomBegan } from '#db/queries/settings/newsroom-began.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { site } from '#db/queries/settings/site.ts'
import { authorCards } from '#db/queries/taxonomy/author-cards.ts'
import { authorPage } from '#db/queries/taxonomy/author-view.ts'
import { sourcePage } from '#db/queries/taxonomy/source-view.ts'
import { topicPage } from '#db/queries/taxonomy/topic-view.ts'
import { MINUTE, NOON } from '#db/testing/cast.ts'
import { WITHIN, within } from '#domain/article/lists/ranking.ts'
import { LISTED_KINDS } from '#domain/syndication/shard-path.ts'
import type { ArticleView } from '#domain/views.ts'

/** One small set of names for stories, sections and terms alike, so that addresses appear, vanish, move and collide. */
export const NAMES = ['Harbour', 'Rail', 'Tides'] as const
const STORIES = ['harbour', 'rail', 'tides', 'harbour-2', 'rail-2']
const SECTIONS = ['world', 'politics', 'opinion', 'harbour', 'rail', 'tides']
const TERMS = ['harbour', 'rail', 'tides']
const EDITIONS = ['e1', 'e2', 'e3']
const ROOTS = ['about', 'ethics', 'harbour', 'rail']
export type Ask = (db: Readable) => unknown
export type Asks = Record<string, Ask>

const each = (keys: readonly (string | number)[], ask: (key: string) => Ask, name: (key: string) => string): Asks =>
  Object.fromEntries(keys.map((key) => [name(String(key)), ask(String(key))]))

/** A query for a story, and those that depend on it. */
const story =
  (slug: string, beside: (db: Readable, article: ArticleView) => unknown = (_, article) => article): Ask =>
  (db) => {
    const article = articlePage(db, { slug })
    return article && beside(db, article)
  }

const feed =
  (kind: ListKind, slug: string): Ask =>
  (db) => {
    const list = listNamed(db, { kind, slug })
    return list && [list.name, feedPage(db, { list: list.key, limit: 2 })]
  }

/** An hour into a history of `openNewsroom`: some of it is older, some newer. */
const ARCHIVE = NOON + 60 * MINUTE

const PATHS = [
  '/',
  '/latest',
  '/feed.xml',
  '/corrections',
  '/corrections/feed.xml',
  '/responsibility',
  '/topics',
  '/archive/2026',
  '/world/feed.xml',
  '/rail/feed.xml',
  '/sources/rail/feed.xml',
  '/article/harbour/feed.xml',
  '/2013/old/feed.xml',
  ...['nowhere', 'tides', 'tides/feed.xml', ...EDITIONS.map((slug) => `tides/${slug}`)].map(
    (path) => `/newsletters/${path}`,
  ),
  ...REDIRECT_PATHS,
  ...BY_RULE,
  ...STORIES.flatMap((slug) => [`/article/${slug}`, `/article/${slug}/republish`, `/embed/${slug}`]),
  ...SECTIONS.map((slug) => `/${slug}`),
  ...ROOTS.map((slug) => `/${slug}`),
  ...TERMS.flatMap((slug) => [`/topics/${slug}`, `/authors/${slug}`, `/sources/${slug}`]),
]

const STANDING: Asks = {
  site,
  paperSettings,
  frontPage,
  archiveYears,
  fedLists,
  recentCorrections,
  sitemapPages,
  sitemapListParts,
  newsSitemap,
  bannerView,
  openLists,
  requestRules,
  requestCounts,
  newsroomBegan,
  embedHosts,
  outsideScripts,
  sitemapMonths: (db) => {
    const counted = sitemapMonths(db)
    // The stored counts equal a fresh count.
    assert.deepEqual(counted, sitemapMonths(db, new Map()))
    return counted
  },
  ...each(
    [1, 2],
    (part) => (db) => LISTED_KINDS.map((kind) => sitemapLists(db, { kind, part: Number(part) })),
    (part) => `sitemap of lists ${part}`,
  ),
  indexNowKeyFile: (db) => indexNowKeyFile(db, `/${'0'.repeat(32)}.txt`),
  ...each(
    ROOTS,
    (slug) => (db) => standingPage(db, { slug }),
    (slug) => `page ${slug}`,
  ),
  ...each(
    [...new Set(PATHS)],
    (path) => (db) => addressOf(db, path),
    (path) => `addressOf ${path}`,
  ),
  ...CARDS,
  ...each(
    [1, 2, 3, 4, 5],
    (id) => (db) => withdrawalNotice(db, { id: Number(id) }),
    (id) => `notice of ${id}`,
  ),
  ...each(STORIES, story, (slug) => `story ${slug}`),
  ...each(
    STORIES,
    (slug) => story(slug, (db, article) => relatedStories(db, { article, limit: 1 })),
    (slug) => `around ${slug}`,
  ),
  ...each(
    STORIES,
    (slug) => story(slug, (db, article) => authorCards(db, article)),
    (slug) => `authors of ${slug}`,
  ),
  ...each(
    STORIES,
    (slug) => story(slug, (db, article) => [...givenPictures(db, article)]),
    (slug) => `given with ${slug}`,
  ),
  ...each(
    [1, 2],
    (page) => (db) => latest(db, { page: Number(page) }),
    (page) => `latest ${page}`,
  ),
  ...each(
    WITHIN,
    (length) => (db) => mostReadPage(db, { within: within.parse(length), section: null }),
    (length) => `most read within ${length}`,
  ),
  ...each(
    ['world', 'politics', 'harbour'],
    (section) => (db) => mostReadPage(db, { within: '24h', section }),
    (section) => `most read in ${section}`,
  ),
  ...each(
    SECTIONS,
    (slug) => (db) => sectionFront(db, { slug, page: 1 }),
    (slug) => `section ${slug}`,
  ),
  ...each(
    ['world', 'harbour'],
    (slug) => (db) => sectionFront(db, { slug, page: 2 }),
    (slug) => `section ${slug} 2`,
  ),
  ...each(
    TERMS,
    (slug) => (db) => topicPage(db, { slug, page: 1 }),
    (slug) => `topic ${slug}`,
  ),
  ...each(
    TERMS,
    (slug) => (db) => authorPage(db, { slug, page: 1 }),
    (slug) => `author ${slug}`,
  ),
  ...each(
    TERMS,
    (slug) => (db) => sourcePage(db, { slug, page: 1 }),
    (slug) => `source ${slug}`,
  ),
  'topic rail 2': (db) => topicPage(db, { slug: 'rail', page: 2 }),
  'author rail 2': (db) => authorPage(db, { slug: 'rail', page: 2 }),
  'source rail 2': (db) => sourcePage(db, { slug: 'rail', page: 2 }),
  'search harbour': (db) => search(db, { q: 'harbour', page: 1 }),
  'search in a section': (db) => search(db, { q: 'tid* -rail', section: 'harbour', page: 1 }),
  'search by': (db) => search(db, { q: 'harbour', author: 'rail', page: 1 }),
  'search about': (db) => search(db, { q: 'harbour', topic: 'rail', page: 1 }),
  'search a day': (db) => search(db, { q: 'rail', from: '2026-11-24', to: '2026-11-24', page: 1 }),
  ...each(
    [1, 2],
    (page) => (db) => corrections(db, { page: Number(page) }),
    (page) => `corrections ${page}`,
  ),
  ...each(
    ['tides', 'nowhere'],
    (slug) => (db) => newsletterPage(db, { slug, page: 1 }),
    (slug) => `newsletter ${slug}`,
  ),
  'newsletter tides 2': (db) => newsletterPage(db, { slug: 'tides', page: 2 }),
  ...each(
    EDITIONS,
    (slug) => (db) => webCopyPage(db, { list: 'tides', slug }),
    (slug) => `edition ${slug}`,
  ),
  'feed of corrections': (db) => fedCorrections(db, { limit: 2 }),
  'feed of all': (db) => feedPage(db, { list: null, limit: 2 }),
  ...each(
    ['front', 'section:1', 'topic:1', 'source:1'],
    (list) => (db) => feedDepartures(db, list),
    (list) => `departures ${list}`,
  ),
  'archive of the feed of all': (db) => feedPage(db, { list: null, limit: 2, before: { at: ARCHIVE, id: 1 } }),
  'older corrections': (db) => fedCorrections(db, { limit: 1, before: { at: ARCHIVE, id: 1 } }),
  ...each(
    ['section', 'topic', 'author', 'source'],
    (kind) => feed(kind as ListKind, 'rail'),
    (kind) => `feed ${kind}`,
  ),
  'feed of world': feed('section', 'world'),
  ...each(
    ['section', 'topic', 'author', 'source'],
    (kind) => (db) => listNamed(db, { kind: kind as ListKind, slug: 'rail' }),
    (kind) => `list of ${kind}`,
  ),
}

/** Queries that depend on a date: the archive and the sitemap of the day of a time (ms UTC), and of the day before. */
function datedAsks(at: number): Asks {
  return Object.assign({}, ...[at - 86_400_000, at].map((instant) => asksOfDay(new Date(instant).toISOString())))
}

function asksOfDay(iso: string): Asks {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number)
  return {
    [`archive ${year}`]: (db) => archiveYear(db, { year }),
    [`archive ${year}-${month}`]: (db) => archiveMonth(db, { year, month }),
    [`archive ${year}-${month}-${day}`]: (db) => archiveDay(db, { year, month, day }),
    [`shard ${iso.slice(0, 7)}`]: (db) => sitemapShard(db, { month: iso.slice(0, 7) }),
    [`shard ${iso.slice(0, 7)} 2`]: (db) => sitemapShard(db, { month: iso.slice(0, 7), part: 2 }),
  }
}

/** Every public query by its name, with those of the day of a time (ms UTC) and of the day before. */
export const publicAsks = (now: number): Asks => ({ ...STANDING, ...datedAsks(now) })

/** The result of every public query as JSON, by its name. */
export const publicAnswers = (db: Readable, now: number): Record<string, string> =>
  Object.fromEntries(Object.entries(publicAsks(now)).map(([name, ask]) => [name, JSON.stringify(ask(db) ?? null)]))
