import { setTimeout as wait } from 'node:timers/promises'
import type { Readable } from '#db/engine/open.ts'
import { countFillAddresses, type FillAddress, fillAddresses } from '#db/page-store/fill-addresses.ts'
import type { FillProgress } from '#db/page-store/fill-state.ts'
import type { Rendered, SpareRenders } from '#server/http/pages/spare-renders.ts'
import type { PageStore } from '#server/http/store/page-store.ts'
import { log } from '#server/shared/log.ts'

type Options = {
  store: Pick<PageStore, 'fill' | 'reportFill' | 'size' | 'isOff'>
  renders: Pick<SpareRenders, 'render'>
  /** True while hot pages wait to be rendered again: they go first. */
  isAheadBusy: () => boolean
  db: () => Readable
  pause?: (ms: number) => Promise<unknown>
  clock?: () => number
}

/** The server answers its first readers before it begins. */
const AFTER_START_MS = 15_000
const POLL_MS = 1_000
const BUSY_MS = 100
/** Pause after a page that failed, doubled for each further one in a row: a renderer may be broken. */
const FAILED_MS = 1_000
const MOST_FAILED_MS = 60_000
const REPORT_MS = 2_000
const LOG_MS = 60_000
/** Pages that readers ask for beyond those that it makes have the rest. */
const FULL = 0.9

/**
 * Fills the store with pages that nobody asked for yet: lists, then stories, until it is 90 % full. It renders one page
 * at a time and never while a reader's page is made. Its state stands in the store, so that the terminal and the desk
 * can pause it, and so that a restart goes on.
 */
export class FillStore {
  readonly #options: Required<Options>
  #timer: NodeJS.Timeout | undefined
  #isStopping = false
  #isRunning = false
  #failedInARow = 0
  /** Counts of the run that goes on, or was the last. */
  counts = { total: 0, looked: 0, drawn: 0, failed: 0 }

  constructor({ pause = wait, clock = () => performance.now(), ...options }: Options) {
    this.#options = { ...options, pause, clock }
  }

  start(): void {
    const poll = () => {
      this.poll().catch((error: unknown) => log('warn', 'the store of pages could not be filled', { error }))
    }
    this.#timer = setTimeout(() => {
      this.#timer = setInterval(poll, POLL_MS)
      this.#timer.unref()
    }, AFTER_START_MS)
    this.#timer.unref()
  }

  stop(): void {
    this.#isStopping = true
    clearTimeout(this.#timer)
  }

  isRunning = (): boolean => this.#isRunning

  /** Fills the store if that is wanted and not under way; resolves when it is done, paused or stopped. */
  async poll(): Promise<void> {
    const wanted = this.#isRunning ? null : this.#options.store.fill()
    if (wanted?.state !== 'running') return
    this.#isRunning = true
    try {
      await this.#run(wanted)
    } finally {
      this.#isRunning = false
    }
  }

  async #run(from: FillProgress): Promise<void> {
    const { db, clock } = this.#options
    const { looked, drawn, failed } = from
    this.counts = { total: countFillAddresses(db()), looked, drawn, failed }
    log('info', 'the store of pages is being filled', this.counts)
    let { after } = from
    let [reportedAt, loggedAt] = [clock(), clock()]
    for (const address of fillAddresses(db(), from.after)) {
      if (clock() - reportedAt >= REPORT_MS) {
        this.#report(after, false, from)
        reportedAt = clock()
        if (!this.#isWanted(from)) return
      }
      if (clock() - loggedAt >= LOG_MS) {
        log('info', 'the store of pages is being filled', this.counts)
        loggedAt = clock()
      }
      if (this.#isFull()) break
      if (!(await this.#render(address, from))) return this.#report(after, false, from)
      after = address.after
    }
    this.#report(after, true, from)
    log('info', 'the store of pages is filled', { ...this.counts, ...this.#options.store.size() })
  }

  /** Renders a page as soon as there is time for it. False if that is no longer wanted. */
  async #render({ path }: FillAddress, from: FillProgress): Promise<boolean> {
    const { renders, isAheadBusy, pause } = this.#options
    for (;;) {
      if (this.#isStopping) return false
      const began = performance.now()
      const outcome = isAheadBusy() ? 'busy' : await renders.render(path, { isForStore: true })
      if (outcome !== 'busy') {
        this.#count(outcome)
        // It takes half of a renderer's time at most, and less of one that is too busy to answer.
        await pause(outcome === 'failed' ? this.#failedPause() : performance.now() - began)
        return true
      }
      await pause(BUSY_MS)
      if (!this.#isWanted(from)) return false
    }
  }

  #count(outcome: Exclude<Rendered, 'busy'>): void {
    this.counts.looked += 1
    if (outcome !== 'fresh') this.counts[outcome === 'rendered' ? 'drawn' : 'failed'] += 1
    this.#failedInARow = outcome === 'failed' ? this.#failedInARow + 1 : 0
  }

  #failedPause = (): number => Math.min(MOST_FAILED_MS, FAILED_MS * 2 ** (this.#failedInARow - 1))

  #isWanted({ beganAt }: FillProgress): boolean {
    const now = this.#options.store.fill()
    return !this.#isStopping && now?.state === 'running' && now.beganAt === beganAt
  }

  #isFull(): boolean {
    const { bytes, maxBytes } = this.#options.store.size()
    return this.#options.store.isOff || bytes >= maxBytes * FULL
  }

  #report(after: string, isDone: boolean, { beganAt }: FillProgress): void {
    this.#options.store.reportFill({ ...this.counts, after, isDone }, beganAt)
  }
}
