const PAGE = ['page']
const BEFORE = ['before']

/** Sample addresses, at least one for each reader route with a query, with the parameter names that it knows. */
export const QUERY_ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '/article/night-trains-return': PAGE,
  '/api/oembed': ['url', 'maxwidth', 'maxheight', 'format'],
  '/latest': PAGE,
  '/corrections': PAGE,
  '/search': ['q', 'section', 'author', 'topic', 'from', 'to', 'order', 'page'],
  '/most-read': ['within', 'section'],
  '/topics/housing': PAGE,
  '/authors/no-such-author': PAGE,
  '/sources/meridian-wire': PAGE,
  '/newsletters/no-such-list': PAGE,
  '/feed.xml': BEFORE,
  '/feed.atom': BEFORE,
  '/feed.json': BEFORE,
  '/world/feed.xml': BEFORE,
  '/topics/housing/feed.json': BEFORE,
  '/corrections/feed.xml': BEFORE,
  '/world': PAGE,
}
