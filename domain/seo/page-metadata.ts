import type { FeedKind } from '#domain/paper/settings.ts'
import type { ShareImage } from '#domain/seo/image.ts'
import { ogLocale } from '#domain/seo/og-locale.ts'
import { absolute, feedPath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

export const ROBOTS = 'max-image-preview:large, max-snippet:-1, max-video-preview:-1'

export type PageFacts = {
  site: SiteView
  origin: string
  path: string
  /** Title of the page without the paper's name; empty on the front. */
  title: string
  description: string
  /** Lists with a feed: path, name and kind. The paper's own feed is added automatically. */
  feeds?: { path: string; name: string; kind: FeedKind }[]
  /** Picture that link previews show. */
  image: ShareImage
  isUnlisted?: boolean
  /** Time at which the page will be removed, ms UTC, where it is known. */
  goneAt?: number | null
}

/** Browser title: the page, then the paper. */
export const titleOf = (site: SiteView, title: string): string => (title === '' ? site.name : `${title} | ${site.name}`)

/** Shortens a description to a length that is shown whole. */
export function descriptionOf(text: string): string {
  if (text.length <= 200) return text
  const cut = text.slice(0, 199)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 120)).replace(/[\s,;:.–-]+$/, '')}…`
}

type Feed = { url: string; title: string }

function feedsOf({ site, origin, feeds = [] }: PageFacts) {
  const all = [{ path: '/', name: '', kind: 'paper' as const }, ...feeds].filter(({ kind }) => site.feeds[kind])
  const of = (format: 'xml' | 'atom' | 'json'): Feed[] =>
    all.map(({ path, name }) => ({ url: absolute(origin, feedPath(path, format)), title: titleOf(site, name) }))
  return {
    'application/rss+xml': of('xml'),
    'application/atom+xml': of('atom'),
    'application/feed+json': of('json'),
  }
}

const robotsOf = ({ isUnlisted = false, goneAt = null }: PageFacts) =>
  [
    isUnlisted ? 'noindex, follow' : ROBOTS,
    ...(goneAt === null ? [] : [`unavailable_after: ${new Date(goneAt).toISOString()}`]),
  ].join(', ')

/** Metadata of a reader's page as a plain object for Next, with one absolute canonical address. */
export function pageHead(facts: PageFacts) {
  const { site, origin, path, title } = facts
  const url = absolute(origin, path)
  const description = descriptionOf(facts.description)
  const full = titleOf(site, title)
  return {
    title: full,
    ...(description === '' ? {} : { description }),
    robots: robotsOf(facts),
    alternates: { canonical: url, types: feedsOf(facts) },
    openGraph: {
      type: 'website' as const,
      title: title === '' ? full : title,
      ...(description === '' ? {} : { description }),
      url,
      siteName: site.name,
      locale: ogLocale(site.language),
      images: [facts.image],
    },
    twitter: { card: 'summary_large_image' as const, images: [{ url: facts.image.url, alt: facts.image.alt }] },
  }
}
