import { createEstimate } from '#domain/import/plan/batch-progress.ts'

/**
 * Speed of a long job and its remaining time, in words. `at` is milliseconds of a monotonic clock, `share` the completed
 * part from 0 to 1. Returns an empty string until there is an estimate.
 */
export function createPace() {
  const estimate = createEstimate()
  return (at: number, done: number, share: number): string => {
    const now = estimate(at, done, share)
    if (!now) return ''
    const perSecond = `${Math.round(now.perSecond).toLocaleString('en')}/s`
    return now.msLeft === null ? perSecond : `${perSecond}, ${timeLeft(now.msLeft)}`
  }
}

function timeLeft(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 90) return `${seconds} s left`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`
}
