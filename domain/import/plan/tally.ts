import { z } from 'zod'
import { ownCopy } from '#domain/text/own-copy.ts'

export const tally = z.strictObject({ what: z.string(), count: z.int(), samples: z.array(z.string()) })
export type Tally = z.infer<typeof tally>

const MOST_SAMPLES = 3
const LONGEST_SAMPLE = 160
const MOST_NAMES = 2_000
const OTHERS = 'other kinds'

/** Counts things by name, with three samples each. Beyond 2,000 names, the others are counted as one. */
export class Tallies {
  #tallies = new Map<string, Tally>()

  add(what: string, sample: string, count = 1): void {
    const isNew = !this.#tallies.has(what)
    const name = isNew && this.#tallies.size >= MOST_NAMES ? OTHERS : what
    const known = this.#tallies.get(name) ?? { what: ownCopy(name), count: 0, samples: [] }
    known.count += count
    const short = sample.length > LONGEST_SAMPLE ? `${sample.slice(0, LONGEST_SAMPLE).toWellFormed()}…` : sample
    if (short !== '' && known.samples.length < MOST_SAMPLES && !known.samples.includes(short))
      known.samples.push(ownCopy(short))
    if (isNew) this.#tallies.set(known.what, known)
  }

  /** The most frequent first. */
  list(): Tally[] {
    return [...this.#tallies.values()].toSorted((one, other) => other.count - one.count)
  }
}
