import { z } from 'zod'

export const batchStage = z.enum(['reading', 'staging', 'planning', 'stories', 'redirects', 'proving', 'undoing'])

/** Progress of a running import. `share` is from 0 to 1 of this stage, `msLeft` is null until there is an estimate. */
export const batchProgress = z.strictObject({
  stage: batchStage,
  share: z.number(),
  done: z.int(),
  msLeft: z.int().nullable(),
})
export type BatchProgress = z.infer<typeof batchProgress>

const WINDOW_MS = 10_000
const SAMPLE_MS = 500

/** Estimates the time left from the speed of the last ten seconds. `at` in ms of a monotonic clock. */
export function createEstimate(): (at: number, share: number) => number | null {
  const samples: { at: number; share: number }[] = []
  return (at, share) => {
    const newest = samples.at(-1)
    if (!newest || at - newest.at >= SAMPLE_MS) samples.push({ at, share })
    while (samples.length > 2 && at - (samples[0]?.at ?? at) > WINDOW_MS) samples.shift()
    const [first] = samples
    if (!first || at - first.at < SAMPLE_MS || share <= first.share) return null
    return Math.round(((1 - share) / (share - first.share)) * (at - first.at))
  }
}
