import { setImmediate } from 'node:timers/promises'
import type { HotPages } from '#server/http/pages/hot-pages.ts'
import type { SpareRenders } from '#server/http/pages/spare-renders.ts'
import { log } from '#server/shared/log.ts'

type Options = {
  /** Reads new changes from the log and returns the newest position, with the epoch. */
  position: () => string
  hot: Pick<HotPages, 'hottest' | 'turn'>
  renders: Pick<SpareRenders, 'draw'>
  /** Milliseconds of a clock that does not go back. */
  clock?: () => number
}

const POLL_MS = 100
/** Changes come in groups: pages are drawn when none came for so long, or at the latest. */
const QUIET_MS = 300
const LATEST_MS = 2_000
const MOST_PAGES = 500

/**
 * Draws the pages that were asked for most again when the change log says that they may be out of date, so that no
 * reader waits for them. One front does it, by a poll of its own: on a quiet paper nobody else would look.
 */
export class DrawAhead {
  readonly #options: Options
  readonly #clock: () => number
  #position: string
  /** When the changes began, and last came, that nothing was drawn after; null: none. */
  #changes: { first: number; last: number } | null = null
  #waiting: string[] = []
  #isDrawing = false
  #timer: NodeJS.Timeout | undefined

  constructor(options: Options) {
    this.#options = options
    this.#clock = options.clock ?? (() => performance.now())
    this.#position = options.position()
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.tick().catch((error: unknown) => log('warn', 'pages could not be drawn ahead', { error }))
    }, POLL_MS)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#waiting = []
  }

  /** Number of pages that wait to be drawn. */
  waiting = (): number => this.#waiting.length

  /** Looks for changes, and draws until a reader's page has to be made. */
  async tick(): Promise<void> {
    this.#look()
    if (this.#isDrawing) return
    this.#isDrawing = true
    try {
      for (let key = this.#waiting.shift(); key !== undefined; key = this.#waiting.shift()) {
        const drawn = await this.#options.renders.draw(key)
        if (drawn !== 'busy') {
          // A fresh page costs a look into the store; readers' requests come between.
          if (drawn === 'fresh') await setImmediate()
          continue
        }
        this.#waiting.unshift(key)
        return
      }
    } finally {
      this.#isDrawing = false
    }
  }

  #look(): void {
    const [position, now] = [this.#options.position(), this.#clock()]
    this.#options.hot.turn(now)
    if (position !== this.#position) {
      this.#position = position
      this.#changes = { first: this.#changes?.first ?? now, last: now }
    }
    if (!this.#changes) return
    const { first, last } = this.#changes
    if (now - last < QUIET_MS && now - first < LATEST_MS) return
    this.#changes = null
    this.#waiting = this.#options.hot.hottest(MOST_PAGES, now)
  }
}
