import { absolute } from '#domain/urls/paths.ts'

/** What no crawler need read: the desk, the interface for scripts, and what search makes up. */
const NOT_FOR_CRAWLERS = ['/desk', '/api/', '/search']
const SITEMAPS = ['/sitemap.xml', '/news-sitemap.xml']

/** robots.txt: everything else is open, hashed assets and pictures included. */
export function robots(origin: string): string {
  const closed = NOT_FOR_CRAWLERS.map((path) => `Disallow: ${path}`)
  const maps = SITEMAPS.map((path) => `Sitemap: ${absolute(origin, path)}`)
  return ['User-agent: *', ...closed, '', ...maps, ''].join('\n')
}
