/** Window of the speed measurement, short enough to show the current speed. */
const WINDOW_MS = 10_000
const SAMPLE_MS = 500

type Sample = { at: number; done: number; share: number }

/**
 * Estimates the speed of a long job over the last ten seconds and its remaining time. `at` is milliseconds of a
 * monotonic clock, `share` the completed part from 0 to 1. Returns an empty string until there is an estimate.
 */
export function createPace() {
  const samples: Sample[] = []

  return (at: number, done: number, share: number): string => {
    const newest = samples.at(-1)
    if (!newest || at - newest.at >= SAMPLE_MS) samples.push({ at, done, share })
    while (samples.length > 2 && at - (samples[0]?.at ?? at) > WINDOW_MS) samples.shift()
    const first = samples[0]
    const ms = at - (first?.at ?? at)
    if (!first || ms < SAMPLE_MS) return ''
    const perSecond = `${Math.round(((done - first.done) / ms) * 1_000).toLocaleString('en')}/s`
    if (share <= first.share) return perSecond
    return `${perSecond}, ${timeLeft(((1 - share) / (share - first.share)) * ms)}`
  }
}

function timeLeft(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 90) return `${seconds} s left`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`
}
