import { createHmac, randomBytes } from 'node:crypto'
import { hourOf } from '#domain/article/most-read.ts'

/** How many reads of an hour are told apart: some 5 MB. What comes after them in that hour does not count. */
const MOST_AN_HOUR = 250_000
/** How many stories one network counts for in an hour. A house or an office behind one address stays below. */
export const MOST_OF_A_NETWORK = 120

/**
 * Counts reads, in memory: a network once an hour for each story. What it remembers of a network is a part of a hash
 * under a random key that is thrown away with all of it at the end of the hour, so that nobody can say afterwards, not
 * even with this process's memory, who read what.
 */
export class ReadCount {
  #hour = Number.NaN
  #key = randomBytes(32)
  readonly #seen = new Set<number>()
  readonly #ofNetwork = new Map<number, number>()
  #counts = new Map<number, number>()
  readonly #mostAnHour: number
  /** How many reads were counted since the start. */
  total = 0

  constructor(mostAnHour: number = MOST_AN_HOUR) {
    this.#mostAnHour = mostAnHour
  }

  read(story: number, network: string, now: number): void {
    if (hourOf(now) !== this.#hour) this.#forget(now)
    const who = this.#mark(network)
    const read = this.#mark(`${network} ${story}`)
    const before = this.#ofNetwork.get(who) ?? 0
    if (this.#seen.has(read) || before >= MOST_OF_A_NETWORK || this.#seen.size >= this.#mostAnHour) return
    this.#seen.add(read)
    this.#ofNetwork.set(who, before + 1)
    this.#counts.set(story, (this.#counts.get(story) ?? 0) + 1)
    this.total += 1
  }

  /** What was counted since the last time, by story. */
  take(): ReadonlyMap<number, number> {
    const counts = this.#counts
    this.#counts = new Map()
    return counts
  }

  /** Takes back what could not be written down. */
  giveBack(reads: ReadonlyMap<number, number>): void {
    for (const [story, count] of reads) this.#counts.set(story, (this.#counts.get(story) ?? 0) + count)
  }

  #forget(now: number): void {
    this.#hour = hourOf(now)
    this.#key = randomBytes(32)
    this.#seen.clear()
    this.#ofNetwork.clear()
  }

  /** 30 bits are a number that a set holds without another allocation; two in thousands may be taken for one. */
  #mark(of: string): number {
    return createHmac('sha256', this.#key).update(of).digest().readUInt32BE(0) >>> 2
  }
}
