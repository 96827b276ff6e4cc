import { reader } from '#db/live.ts'
import { authorPage } from '#db/queries/author-page.ts'
import { feedItems } from '#db/queries/feed-items.ts'
import { newsSitemap } from '#db/queries/news-sitemap.ts'
import { sectionFront } from '#db/queries/section-front.ts'
import { site } from '#db/queries/site.ts'
import { sitemapMonths } from '#db/queries/sitemap-months.ts'
import { sitemapShard } from '#db/queries/sitemap-shard.ts'
import { sourcePage } from '#db/queries/source-page.ts'
import { topicPage } from '#db/queries/topic-page.ts'
import { FEED_LENGTH, type FeedChannel } from '#domain/syndication/feed-channel.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'
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

/** Null, as below, where there is no such list. */
export function readSectionFeed(slug: string): FeedChannel | null {
  const found = sectionFront(reader(), { slug, page: 1 })?.section
  if (!found) return null
  return channel({
    key: `section:${found.id}`,
    base: sectionPath(slug),
    name: found.name,
    description: found.strapline,
  })
}

export function readTopicFeed(slug: string): FeedChannel | null {
  const found = topicPage(reader(), { slug, page: 1 })?.topic
  return found ? channel({ key: `topic:${found.id}`, base: topicPath(slug), name: found.name, description: '' }) : null
}

export function readAuthorFeed(slug: string): FeedChannel | null {
  const found = authorPage(reader(), { slug, page: 1 })?.author
  return found
    ? channel({ key: `author:${found.id}`, base: authorPath(slug), name: found.name, description: '' })
    : null
}

export function readSourceFeed(slug: string): FeedChannel | null {
  const found = sourcePage(reader(), { slug, page: 1 })?.source
  return found
    ? channel({ key: `source:${found.id}`, base: sourcePath(slug), name: found.name, description: '' })
    : null
}

export const readMachineOrigin = (): string => env.siteUrl
export const readSitemapMonths = () => sitemapMonths(reader())
export const readSitemapShard = (month: string) => sitemapShard(reader(), { month })
export const readNews = () => ({ entries: newsSitemap(reader()), name: site(reader()).name })
