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

/** Keeps progress from running backwards: what is read again counts once. `share` is at most 1. */
export function createForward(): (done: number, share: number) => { done: number; share: number } {
  let most = { done: 0, share: 0 }
  return (done, share) => {
    most = { done: Math.max(most.done, done), share: Math.min(1, Math.max(most.share, share)) }
    return most
  }
}

/** The part of its job that each stage is, so that a bar does not begin again with each. */
const STAGES: Record<BatchProgress['stage'], [from: number, to: number]> = {
  reading: [0, 0.5],
  staging: [0.5, 0.7],
  planning: [0.7, 1],
  stories: [0, 0.9],
  redirects: [0.9, 1],
  proving: [0, 1],
  undoing: [0, 1],
}

/** The completed part of a whole job, from 0 to 1. */
export function shareOfJob({ stage, share }: Pick<BatchProgress, 'stage' | 'share'>): number {
  const [from, to] = STAGES[stage]
  return from + (to - from) * share
}

/** Speed of the last ten seconds, and the time left (ms) if there is any progress. */
type Estimate = { perSecond: number; msLeft: number | null }

/**
 * Estimates speed and time left; null until there is an estimate. `at` in ms of a monotonic clock, `share` the completed
 * part from 0 to 1.
 */
export function createEstimate(): (at: number, done: number, share: number) => Estimate | null {
  const samples: { at: number; done: number; share: number }[] = []
  const forward = createForward()
  return (at, givenDone, givenShare) => {
    const { done, share } = forward(givenDone, givenShare)
    const newest = samples.at(-1)
    if (!newest || at - newest.at >= SAMPLE_MS) samples.push({ at, done, share })
    while (samples.length > 2 && at - (samples[0]?.at ?? at) > WINDOW_MS) samples.shift()
    const [first] = samples
    const ms = at - (first?.at ?? at)
    if (!first || ms < SAMPLE_MS) return null
    const msLeft = share <= first.share ? null : ((1 - share) / (share - first.share)) * ms
    return { perSecond: ((done - first.done) / ms) * 1_000, msLeft }
  }
}
