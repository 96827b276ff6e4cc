import type { Answer } from '#server/http/pages/page-answer.ts'
import type { Made, PageCache } from '#server/http/pages/page-cache.ts'
import { RenderFailed } from '#server/http/pages/renderer-client.ts'

export type Rendered = 'rendered' | 'fresh' | 'busy' | 'failed'

type Options = {
  cache: Pick<PageCache<Answer>, 'poll' | 'isFresh' | 'isMaking' | 'makeAhead'>
  /** Makes the answer of a key at low priority; throws `RenderFailed` with 503 where a renderer has other work. */
  make: (key: string) => Promise<Made<Answer>>
}

/**
 * Renders pages that no reader waits for, one at a time, and only while no reader's render runs or waits: in this web
 * process, or in the renderer, which refuses such work while it has other. Until it is sent to the renderer nothing is
 * in flight; a reader who comes first makes the page as always.
 */
export class SpareRenders {
  readonly #options: Options
  #isMaking = false
  /** Pages that were rendered, and those that failed. */
  readonly counts = { done: 0, failed: 0 }

  constructor(options: Options) {
    this.#options = options
  }

  /** Makes the page of a key unless it is kept and fresh. `isForStore`: it goes into the store and not into memory. */
  async render(key: string, { isForStore = false } = {}): Promise<Rendered> {
    const { cache, make } = this.#options
    if (this.#isMaking || cache.isMaking()) return 'busy'
    cache.poll()
    if (cache.isFresh(key)) return 'fresh'
    this.#isMaking = true
    try {
      await cache.makeAhead(key, async () => ({ ...(await make(key)), isForStore }))
      this.counts.done += 1
      return 'rendered'
    } catch (error) {
      if (error instanceof RenderFailed && error.status === 503) return 'busy'
      this.counts.failed += 1
      return 'failed'
    } finally {
      this.#isMaking = false
    }
  }
}
