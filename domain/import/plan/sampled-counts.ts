import { z } from 'zod'
import { ownCopy } from '#domain/import/wordpress/own-copy.ts'

export const sampledCount = z.strictObject({ what: z.string(), count: z.int(), samples: z.array(z.string()) })
export type SampledCount = z.infer<typeof sampledCount>

const MOST_SAMPLES = 3
const LONGEST_SAMPLE = 160
const MOST_NAMES = 2_000
const OTHERS = 'other kinds'

/** Counts things by name, with three samples each. Beyond 2,000 names, the others are counted as one. */
export class SampledCounts {
  #counted = new Map<string, SampledCount>()

  add(what: string, sample: string, count = 1): void {
    const isNew = !this.#counted.has(what)
    const name = isNew && this.#counted.size >= MOST_NAMES ? OTHERS : what
    const known = this.#counted.get(name) ?? { what: ownCopy(name), count: 0, samples: [] }
    known.count += count
    const short = sample.length > LONGEST_SAMPLE ? `${sample.slice(0, LONGEST_SAMPLE).toWellFormed()}…` : sample
    if (short !== '' && known.samples.length < MOST_SAMPLES && !known.samples.includes(short))
      known.samples.push(ownCopy(short))
    if (isNew) this.#counted.set(known.what, known)
  }

  /** The most frequent first. */
  list(): SampledCount[] {
    return [...this.#counted.values()].toSorted((one, other) => other.count - one.count)
  }
}
