import { setImmediate } from 'node:timers/promises'
import type { HotPages } from '#server/http/pages/hot-pages.ts'
import type { SpareRenders } from '#server/http/pages/spare-renders.ts'
import { log } from '#server/shared/log.ts'

type Options = {
  /** Reads new changes from the log and returns the newest position, with the epoch. */
  position: () => string
  hot: Pick<HotPages, 'hottest' | 'turn'>
  renders: Pick<SpareRenders, 'render'>
  /** Milliseconds of a clock that does not go back. */
  clock?: () => number
}

const POLL_MS = 20
/**
 * A change is answered at once. While more follow, as in an import, they wait for each other: this long at first, then
 * twice as long each time.
 */
const GROUP_MS = 300
const LONGEST_GROUP_MS = 2_000
const MOST_PAGES = 500

/**
 * Renders the pages that were asked for most again as soon as the change log says that they may be out of date, so that
 * no reader waits for them. One web process does it, by a poll of its own: on a quiet paper nobody else would look.
 */
export class RenderAhead {
  readonly #options: Options
  readonly #clock: () => number
  #position: string
  /** True from a change until the pages to render are chosen, which is no sooner than `#nextAt`. */
  #isBehind = false
  #nextAt = 0
  #groupMs = GROUP_MS
  #waiting: string[] = []
  #isRendering = false
  #timer: NodeJS.Timeout | undefined

  constructor(options: Options) {
    this.#options = options
    this.#clock = options.clock ?? (() => performance.now())
    this.#position = options.position()
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.tick().catch((error: unknown) => log('warn', 'pages could not be rendered ahead', { error }))
    }, POLL_MS)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#waiting = []
  }

  /** Number of pages that wait to be rendered. */
  waiting = (): number => this.#waiting.length

  /** Looks for changes, and renders until a reader's page has to be made. */
  async tick(): Promise<void> {
    this.#poll()
    if (this.#isRendering) return
    this.#isRendering = true
    try {
      for (let key = this.#waiting.shift(); key !== undefined; key = this.#waiting.shift()) {
        const rendered = await this.#options.renders.render(key)
        if (rendered !== 'busy') {
          // A fresh page costs a read of the store; readers' requests come between.
          if (rendered === 'fresh') await setImmediate()
          continue
        }
        this.#waiting.unshift(key)
        return
      }
    } finally {
      this.#isRendering = false
    }
  }

  #poll(): void {
    const [position, now] = [this.#options.position(), this.#clock()]
    this.#options.hot.turn(now)
    if (position !== this.#position) this.#isBehind = true
    this.#position = position
    if (now < this.#nextAt) return
    if (!this.#isBehind) {
      this.#groupMs = GROUP_MS
      return
    }
    this.#isBehind = false
    this.#nextAt = now + this.#groupMs
    this.#groupMs = Math.min(this.#groupMs * 2, LONGEST_GROUP_MS)
    this.#waiting = this.#options.hot.hottest(MOST_PAGES, now)
  }
}
