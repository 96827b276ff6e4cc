import { reader } from '#db/live.ts'
import { newestCorrections } from '#db/queries/corrections.ts'
import { feedItems } from '#db/queries/feed-items.ts'
import { type ListKind, listNamed } from '#db/queries/list-named.ts'
import { newsSitemap } from '#db/queries/news-sitemap.ts'
import { site } from '#db/queries/site.ts'
import { sitemapMonths } from '#db/queries/sitemap-months.ts'
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

export function readPaperFeed(): FeedChannel {
  const { tagline } = site(reader())
  return channel({ key: null, base: '/', name: null, description: tagline })
}

/** Every correction that is made, as an item of its own. */
export function readCorrectionsFeed(): FeedChannel {
  const paper = site(reader())
  const { words } = speechIn(paper.zone, paper.language)
  const items = newestCorrections(reader(), { limit: FEED_LENGTH }).map(correctionItem)
  const told = { name: words.corrections, description: words.correctionsLead }
  return { site: paper, origin: env.siteUrl, base: '/corrections', ...told, items }
}

const bases = { section: sectionPath, topic: topicPath, author: authorPath, source: sourcePath } as const

/** Null where there is no such list. */
export function readListFeed(kind: ListKind, slug: string): FeedChannel | null {
  const found = listNamed(reader(), { kind, slug })
  return found && channel({ key: found.key, base: bases[kind](slug), name: found.name, description: '' })
}

export const readMachineOrigin = (): string => env.siteUrl
export const readSitemapMonths = () => sitemapMonths(reader())
export const readSitemapShard = (month: string) => sitemapShard(reader(), { month })
export const readNews = () => ({ entries: newsSitemap(reader()), name: site(reader()).name })
