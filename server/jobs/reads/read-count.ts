import { createHmac, randomBytes } from 'node:crypto'
import { hourOf } from '#domain/article/lists/ranking.ts'

/** Limit of distinct reads in an hour: some 5 MB. Later ones of that hour do not count. */
const MOST_AN_HOUR = 250_000
/** Limit of stories that one network counts for in an hour. A household or an office behind one address stays below. */
export const MAX_PER_NETWORK = 120

/**
 * Counts reads in memory: a network once an hour for each story. It stores only a part of a keyed hash of the network;
 * the random key is discarded with all of it at the end of the hour, so that nobody can say afterwards, not even with
 * this process's memory, who read what.
 */
export class ReadCount {
  #hour = Number.NaN
  #key = randomBytes(32)
  readonly #seen = new Set<number>()
  readonly #ofNetwork = new Map<number, number>()
  #counts = new Map<number, number>()
  readonly #mostAnHour: number
  /** Number of reads counted since the start. */
  total = 0

  constructor(mostAnHour: number = MOST_AN_HOUR) {
    this.#mostAnHour = mostAnHour
  }

  read(story: number, network: string, now: number): void {
    if (hourOf(now) !== this.#hour) this.#forget(now)
    const who = this.#mark(network)
    const read = this.#mark(`${network} ${story}`)
    const before = this.#ofNetwork.get(who) ?? 0
    if (this.#seen.has(read) || before >= MAX_PER_NETWORK || this.#seen.size >= this.#mostAnHour) return
    this.#seen.add(read)
    this.#ofNetwork.set(who, before + 1)
    this.#counts.set(story, (this.#counts.get(story) ?? 0) + 1)
    this.total += 1
  }

  /** Takes the counts by story since the last call. */
  take(): ReadonlyMap<number, number> {
    const counts = this.#counts
    this.#counts = new Map()
    return counts
  }

  /** Returns counts that could not be written to the database. */
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
