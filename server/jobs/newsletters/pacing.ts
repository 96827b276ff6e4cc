import { fullPace, LANES, type Lane, type Pace, recovered, slowedDown } from '#domain/newsletters/lanes.ts'

const RETRY_MS = 1_000
const LONGEST_RETRY_MS = 5 * 60_000

/** Waits that double with each failure in a row; failures within a wait count once. */
export class BackOff {
  #failures = 0
  readonly #clock: () => number
  /** ms UTC. */
  notBefore = 0
  constructor(clock: () => number) {
    this.#clock = clock
  }
  failed(): void {
    const now = this.#clock()
    if (now < this.notBefore) return
    this.notBefore = now + Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** this.#failures)
    this.#failures += 1
  }
  worked(): void {
    this.#failures = 0
  }
}

/** How fast each lane goes now, in the memory of this process. */
export class Pacing {
  readonly #clock: () => number
  readonly #paces = Object.fromEntries(LANES.map((lane) => [lane, fullPace(lane)])) as Record<Lane, Pace>
  constructor(clock: () => number) {
    this.#clock = clock
  }
  of(lane: Lane): Pace {
    return (this.#paces[lane] = recovered(this.#paces[lane], lane, this.#clock()))
  }
  slow(lane: Lane): void {
    this.#paces[lane] = slowedDown(this.of(lane), this.#clock())
  }
}
