import { reader } from '#db/live.ts'
import { newestCorrections } from '#db/queries/corrections.ts'
import { feedItems } from '#db/queries/feed-items.ts'
import { type ListKind, listNamed } from '#db/queries/list-named.ts'
import { newsSitemap } from '#db/queries/news-sitemap.ts'
import { paperSettings } from '#db/queries/settings.ts'
import { site } from '#db/queries/site.ts'
import { sitemapMonths } from '#db/queries/sitemap-months.ts'
import { sitemapPages } from '#db/queries/sitemap-pages.ts'
import { sitemapShard } from '#db/queries/sitemap-shard.ts'
import { correctionItem } from '#domain/syndication/correction-item.ts'
import { FEED_LENGTH, type FeedChannel } from '#domain/syndication/feed-channel.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'
import { speechIn } from '#domain/words/speech.ts'
import { env } from '#env.ts'

/** What machines read: the seam between what the paper remembers and its feeds and sitemaps. */
type List = { key: string | null; base: string; name: string | null; description: string }

function channel({ key, ...list }: List): FeedChannel {
  const db = reader()
  return { site: site(db), origin: env.siteUrl, ...list, items: feedItems(db, { list: key, limit: FEED_LENGTH }) }
}

/** Null where the paper gives no such feed. */
export function readPaperFeed(): FeedChannel | null {
  const { description, tagline, feeds } = site(reader())
  return feeds.paper ? channel({ key: null, base: '/', name: null, description: description || tagline }) : null
}

/** Every correction that is made, as an item of its own; null where the paper gives no such feed. */
export function readCorrectionsFeed(): FeedChannel | null {
  const paper = site(reader())
  if (!paper.feeds.corrections) return null
  const { words } = speechIn(paper, paper.language)
  const items = newestCorrections(reader(), { limit: FEED_LENGTH }).map(correctionItem)
  const told = { name: words.corrections, description: words.correctionsLead }
  return { site: paper, origin: env.siteUrl, base: '/corrections', ...told, items }
}

const kinds = { section: 'sections', topic: 'topics', author: 'authors', source: 'sources' } as const
const bases = { section: sectionPath, topic: topicPath, author: authorPath, source: sourcePath } as const

/** Null where there is no such list, or lists of its kind have no feeds. */
export function readListFeed(kind: ListKind, slug: string): FeedChannel | null {
  if (!site(reader()).feeds[kinds[kind]]) return null
  const found = listNamed(reader(), { kind, slug })
  return found && channel({ key: found.key, base: bases[kind](slug), name: found.name, description: '' })
}

export const readMachineOrigin = (): string => env.siteUrl
export const readSitemapMonths = () => ({ months: sitemapMonths(reader()), pages: sitemapPages(reader()) })
export const readSitemapShard = (name: string) =>
  name === 'pages' ? sitemapPages(reader()) : sitemapShard(reader(), { month: name })
/** What is set for machines: which crawlers may read, and the texts of the files that people write. */
export const readMachineSettings = () => paperSettings(reader())
export const readNews = () => ({ entries: newsSitemap(reader()), name: site(reader()).name })
