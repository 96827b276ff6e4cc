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
  /** Of the page, without the paper's name; empty on the front. */
  title: string
  description: string
  /** Lists that have a feed: the path of the list, its name, and what it is a list of. The paper's own is named by itself. */
  feeds?: { path: string; name: string; kind: FeedKind }[]
  /** What stands beside a link to it. */
  image: ShareImage
  isUnlisted?: boolean
  /** When it is no longer there, ms UTC, where that is known. */
  goneAt?: number | null
}

/** The title as it stands in a tab: the page, then the paper. */
export const titleOf = (site: SiteView, title: string): string => (title === '' ? site.name : `${title} | ${site.name}`)

/** The description of a page, at a length that is shown whole. */
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

/** The head of a reader's page as a plain object, in the shape in which Next takes it: one canonical, absolute. */
export function pageHead(facts: PageFacts) {
  const { site, origin, path, title } = facts
  const url = absolute(origin, path)
  const description = descriptionOf(facts.description)
  const told = titleOf(site, title)
  return {
    title: told,
    ...(description === '' ? {} : { description }),
    robots: robotsOf(facts),
    alternates: { canonical: url, types: feedsOf(facts) },
    openGraph: {
      type: 'website' as const,
      title: title === '' ? told : title,
      ...(description === '' ? {} : { description }),
      url,
      siteName: site.name,
      locale: ogLocale(site.language),
      images: [facts.image],
    },
    twitter: { card: 'summary_large_image' as const, images: [{ url: facts.image.url, alt: facts.image.alt }] },
  }
}
