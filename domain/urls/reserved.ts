/** Names at the root of the site that no section may take: standing pages, machines' addresses, the desk. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  ...['article', 'topics', 'authors', 'sources', 'latest', 'most-read', 'search', 'feeds', 'archive', 'corrections'],
  ...['about', 'status', 'sitemaps', 'media', 'desk', 'api', 'js', 'fonts', 'healthz', 'metrics', 'speculation-rules'],
  ...['feed', 'sitemap', 'news-sitemap', 'robots', 'ads', 'humans', 'favicon', 'well-known', 'next'],
])

export const isReservedName = (slug: string): boolean => RESERVED_NAMES.has(slug)
