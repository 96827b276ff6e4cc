/**
 * Readers' renders wait in three queues, in the front as in the renderer, so that a full one does not affect the
 * others.
 */
export type RenderQueueName = 'page' | 'search' | 'card'

/** The queue of a reader's address. */
export function renderQueueOf(url: string): RenderQueueName {
  if (url.startsWith('/search?')) return 'search'
  return url.startsWith('/cards/') ? 'card' : 'page'
}
