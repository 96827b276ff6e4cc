/** Keys that are counted at most; of more, those that were asked for once or twice are forgotten. */
const MOST_KEYS = 10_000
const WINDOW_MS = 30 * 60_000

type Counts = Map<string, { asked: number }>

/** Counts how often pages were asked for within the last half to whole hour. In memory only. */
export class HotPages {
  #now: Counts = new Map()
  #before: Counts = new Map()
  #since = 0

  /** Counts a request of a reader. On the path of every hit. */
  asked(key: string): void {
    const count = this.#now.get(key)
    if (count) count.asked += 1
    else this.#add(key)
  }

  /** The keys that were asked for most, the first one most often. `now` in ms of any clock that does not go back. */
  hottest(most: number, now: number): string[] {
    this.turn(now)
    const totals = new Map<string, number>()
    for (const counts of [this.#before, this.#now])
      for (const [key, { asked }] of counts) totals.set(key, (totals.get(key) ?? 0) + asked)
    const sorted = [...totals].sort((a, b) => b[1] - a[1])
    return sorted.slice(0, most).map(([key]) => key)
  }

  /** Begins a new window when its time has come. Call it often: after two windows without a call nothing is left. */
  turn(now: number): void {
    if (now - this.#since < WINDOW_MS) return
    this.#before = now - this.#since < 2 * WINDOW_MS ? this.#now : new Map()
    this.#now = new Map()
    this.#since = now
  }

  #add(key: string): void {
    if (this.#now.size >= MOST_KEYS) this.#halve()
    if (this.#now.size < MOST_KEYS) this.#now.set(key, { asked: 1 })
  }

  /** Makes room for others: a walk over a large archive must not hide what many ask for. */
  #halve(): void {
    for (const [key, count] of this.#now) {
      count.asked = Math.floor(count.asked / 2)
      if (count.asked === 0) this.#now.delete(key)
    }
  }
}
