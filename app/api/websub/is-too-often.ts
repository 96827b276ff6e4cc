const WINDOW_MS = 60_000
const MOST = 30
const MOST_KNOWN = 10_000

const asked = new Map<string, number>()
let since = 0

/** Whether a network has asked more than its part of this minute, this question counted. Of one process: it is no ledger. */
export function isTooOften(network: string, now: number): boolean {
  if (now - since >= WINDOW_MS || asked.size >= MOST_KNOWN) {
    asked.clear()
    since = now
  }
  const count = (asked.get(network) ?? 0) + 1
  asked.set(network, count)
  return count > MOST
}
