import type { NoFeed } from '#app/(site)/machine-answer.ts'
import { reader } from '#db/engine/connections.ts'
import { recentCorrections } from '#db/queries/article/corrections.ts'
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
import { webCopyPage } from '#db/queries/newsletters/edition-copy.ts'
import { newsletterPage } from '#db/queries/newsletters/newsletter-archive.ts'
import { newsroomBegan } from '#db/queries/settings/newsroom-began.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { site } from '#db/queries/settings/site.ts'
import { editionItem } from '#domain/newsletters/edition-item.ts'
import { correctionItem } from '#domain/syndication/correction-item.ts'
import { FEED_LENGTH, type FeedChannel } from '#domain/syndication/feed-channel.ts'
import type { FeedCursor } from '#domain/syndication/feed-cursor.ts'
import { type FeedGroup, feedGroups } from '#domain/syndication/feed-groups.ts'
import { LISTED_KINDS } from '#domain/syndication/shard-path.ts'
import type { SitemapEntry, SitemapPart, SitemapShard } from '#domain/syndication/sitemap-entry.ts'
import { authorPath, newsletterPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { speechIn } from '#domain/words/speech.ts'
import { env } from '#env.ts'

/** Reads the database for feeds, sitemaps and the other files for machines. */
type List = { key: string | null; base: string; name: string | null; description: string }

/** Lists the WebSub hubs that the paper notifies. */
const readHubs = (): string[] => paperSettings(reader()).telling.hubs

function channel({ key, ...list }: List, before: FeedCursor | null): FeedChannel {
  const db = reader()
  const page = feedPage(db, { list: key, limit: FEED_LENGTH, before })
  const gone = before ? [] : feedDepartures(db, key)
  return { site: site(db), origin: env.siteUrl, ...list, ...page, gone, began: newsroomBegan(db), hubs: readHubs() }
}

export function readPaperFeed(before: FeedCursor | null): FeedChannel | NoFeed {
  const { description, tagline, feeds } = site(reader())
  const list = { key: null, base: '/', name: null, description: description || tagline }
  return feeds.paper ? channel(list, before) : 'gone'
}

/** Returns the feed of corrections, one item each. */
export function readCorrectionsFeed(before: FeedCursor | null): FeedChannel | NoFeed {
  const paper = site(reader())
  if (!paper.feeds.corrections) return 'gone'
  const { words } = speechIn(paper, paper.language)
  const { items, ...place } = fedCorrections(reader(), { limit: FEED_LENGTH, before })
  const facts = { name: words.corrections, description: words.correctionsLead, items: items.map(correctionItem) }
  const began = newsroomBegan(reader())
  return {
    site: paper,
    origin: env.siteUrl,
    base: '/corrections',
    ...facts,
    ...place,
    gone: [],
    began,
    hubs: readHubs(),
  }
}

export const readRecentCorrections = () => recentCorrections(reader())

/** Returns the feed of a newsletter's letters, which follows that of the paper in being switched on. */
export function readNewsletterFeed(slug: string): FeedChannel | NoFeed {
  const db = reader()
  const paper = site(db)
  const found = newsletterPage(db, { slug, page: 1 })
  if (!found) return 'nothing'
  if (!paper.feeds.paper) return 'gone'
  const { list, editions } = found
  const items = editions.flatMap((one) => webCopyPage(db, { list: slug, slug: one.slug }) ?? []).map(editionItem)
  return {
    site: paper,
    origin: env.siteUrl,
    base: newsletterPath(slug),
    name: list.name,
    description: list.description || newsletterWordsOf(list.language).words.copy.lettersOf(list.name, paper.name),
    items,
    before: null,
    next: null,
    previous: null,
    gone: [],
    began: newsroomBegan(db),
    hubs: [],
  }
}

const kinds = { section: 'sections', topic: 'topics', author: 'authors', source: 'sources' } as const
const bases = { section: sectionPath, topic: topicPath, author: authorPath, source: sourcePath } as const

export function readListFeed(kind: ListKind, slug: string, before: FeedCursor | null): FeedChannel | NoFeed {
  const { feeds } = site(reader())
  const found = listNamed(reader(), { kind, slug })
  if (!found) return 'nothing'
  if (!feeds[kinds[kind]]) return 'gone'
  return channel({ key: found.key, base: bases[kind](slug), name: found.name, description: found.description }, before)
}

/** Returns every list that has feeds, with its title. */
export function readFeedList() {
  const paper = site(reader())
  const speech = speechIn(paper, paper.language)
  const groups: FeedGroup[] = feedGroups(paper, fedLists(reader()), speech)
  const { name, language } = paper
  return { groups, title: `${speech.words.feeds} – ${name}`, paper: { name, language, origin: env.siteUrl } }
}

export const readMachineOrigin = (): string => env.siteUrl

/** Lists every non-empty sitemap shard: months, newest first, then the pages that are not stories. */
export function readSitemapShards(): SitemapPart[] {
  const db = reader()
  const pages = sitemapPages(db).map(({ modifiedAt }) => modifiedAt ?? 0)
  return [
    ...sitemapMonths(db),
    ...sitemapListParts(db),
    { of: 'pages', part: 1, modifiedAt: Math.max(...pages) || null },
  ]
}

/** Returns the entries of a sitemap shard; empty if there is no such shard. */
export function readSitemapShard({ of, part }: SitemapShard): SitemapEntry[] {
  const db = reader()
  if (of === 'pages') return part === 1 ? sitemapPages(db) : []
  const kind = LISTED_KINDS.find((one) => one === of)
  return kind ? sitemapLists(db, { kind, part }) : sitemapShard(db, { month: of, part })
}

/** Settings for machines: which crawlers may read, and the text files that people edit in the settings. */
export const readMachineSettings = () => paperSettings(reader())
export const readNews = () => ({ entries: newsSitemap(reader()), name: site(reader()).name })
