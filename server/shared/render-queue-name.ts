/**
 * Readers' renders wait in lines, in the web process as in the renderer, so that a full one does not affect the others.
 * `endless`: addresses of which anybody can make up any number.
 */
export type RenderQueueName = 'page' | 'search' | 'card' | 'endless'

/** Dates and parts in a path: unlike a slug, a made-up one is found out by a render alone. */
const NUMBERED = /^\/(?:archive|sitemaps)\//

/** The queue of a reader's address. Every query but a search has values that a stranger can make up. */
export function renderQueueOf(url: string): RenderQueueName {
  if (url.startsWith('/search?')) return 'search'
  if (url.startsWith('/cards/')) return 'card'
  return url.includes('?') || NUMBERED.test(url) ? 'endless' : 'page'
}
