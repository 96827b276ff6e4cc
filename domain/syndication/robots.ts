import type { CrawlerPurpose } from '#domain/paper/settings.ts'
import { AI_CRAWLERS } from '#domain/syndication/ai-crawlers.ts'
import { COPY_FORMS } from '#domain/urls/copy-forms.ts'
import { NEWSLETTER_FORMS } from '#domain/urls/newsletter-forms.ts'
import { absolute, LICENSE_PATH, OEMBED_PATH } from '#domain/urls/paths.ts'

/**
 * Paths that no crawler needs: the desk, the API, search results, and forms of newsletters. Exact, because a rule without `$` (RFC 9309,
 * 2.2.3) is a prefix: `/desk` would also close a section called `desktop`.
 */
const NOT_FOR_CRAWLERS = ['/desk$', '/desk/', '/api/', '/search$', '/search?', ...NEWSLETTER_FORMS, COPY_FORMS]

type Asked = {
  /** Whether AI companies' crawlers may read for a purpose; all may where it is missing. */
  crawlers?: Record<CrawlerPurpose, boolean>
  /** Lines added by an editor. */
  extra?: string
  /** Whether there is a licence for machines (RSL). */
  hasLicence?: boolean
  /** Whether the news sitemap lists a story; Google reports an empty one as an error. */
  hasNews?: boolean
}

/**
 * Renders robots.txt: everything except a few paths is open, hashed assets and pictures included, unless a crawler is
 * shut out.
 */
export function robots(
  origin: string,
  { crawlers, extra = '', hasLicence = false, hasNews = false }: Asked = {},
): string {
  const closed = [...NOT_FOR_CRAWLERS.map((path) => `Disallow: ${path}`), `Allow: ${OEMBED_PATH}`]
  const sitemaps = ['/sitemap.xml', ...(hasNews ? ['/news-sitemap.xml'] : [])]
  const maps = sitemaps.map((path) => `Sitemap: ${absolute(origin, path)}`)
  const shutOut = Object.entries(AI_CRAWLERS).flatMap(([purpose, agents]) =>
    crawlers && !crawlers[purpose as CrawlerPurpose]
      ? [...agents.map((agent) => `User-agent: ${agent}`), 'Disallow: /', '']
      : [],
  )
  const added = extra.trim() === '' ? [] : [extra.trim(), '']
  const licence = hasLicence ? [`License: ${absolute(origin, LICENSE_PATH)}`, ''] : []
  return ['User-agent: *', ...closed, '', ...shutOut, ...added, ...licence, ...maps, ''].join('\n')
}
