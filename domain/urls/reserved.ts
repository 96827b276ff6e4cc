/** Names at the root of the site that no section or standing page may take: lists, addresses for machines, the desk. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  (
    'article topics authors sources latest most-read search feeds archive corrections status sitemaps media desk api ' +
    'js fonts healthz up metrics event-stream saved offline sw manifest icons icon apple-touch-icon cards embed ' +
    'shared-preview newsletters requests copies feed sitemap news-sitemap robots ads humans trust favicon well-known next'
  ).split(' '),
)

export const isReservedName = (slug: string): boolean => RESERVED_NAMES.has(slug)
