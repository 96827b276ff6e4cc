/** How far back the pace is taken, so that it says how fast it goes now. */
const WINDOW_MS = 10_000
const SAMPLE_MS = 500

type Sample = { at: number; done: number; share: number }

/**
 * How fast a long job goes and how long it will take: of the last ten seconds. `at` is a steady clock's milliseconds,
 * `share` what is done, from 0 to 1. Empty until there is something to say.
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
