import { logError } from '#app/api/http/log-error.ts'
import { countPartnerUse, type PartnerUse } from '#db/commands/partners/count-partner-use.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'

/**
 * Rate limit of a partner: a burst of 60 requests, then one more each 500 ms, which is enough to fetch the whole
 * archive.
 */
const AT_ONCE = 60
const EVERY_MS = 500
/** Interval between writes of the counters: a partner that polls every second costs one row a minute. */
const WRITE_EVERY_MS = 60_000

/** Earlier if one took a story: a correction meanwhile would not be told to it. */
const TAKEN_EVERY_MS = 1_000

const left = new Map<number, { requests: number; at: number }>()
let uses = new Map<number, PartnerUse>()
let flushing: NodeJS.Timeout | undefined

/**
 * Consumes one of a partner's requests from its token bucket. Returns 0, or the seconds to wait; `at` is milliseconds
 * of a monotonic clock.
 */
export function consumeRequest(partnerId: number, at: number): number {
  const before = left.get(partnerId) ?? { requests: AT_ONCE, at }
  const requests = Math.min(AT_ONCE, before.requests + (at - before.at) / EVERY_MS)
  const isThere = requests >= 1
  left.set(partnerId, { requests: isThere ? requests - 1 : requests, at })
  return isThere ? 0 : Math.ceil(((1 - requests) * EVERY_MS) / 1_000)
}

/**
 * Counts a request and its stories in memory, and a story that it `took`; they are written once a minute, or within a
 * second, so that a request waits for no write.
 */
export function countUse(partnerId: number, stories: number, took?: number): void {
  if (uses.size === 0 || took !== undefined) {
    clearTimeout(flushing)
    flushing = setTimeout(() => void flushPartnerUse(), took === undefined ? WRITE_EVERY_MS : TAKEN_EVERY_MS).unref()
  }
  const before = uses.get(partnerId)
  const taken = new Set(before?.taken)
  if (took !== undefined) taken.add(took)
  const requests = (before?.requests ?? 0) + 1
  uses.set(partnerId, { partnerId, requests, stories: (before?.stories ?? 0) + stories, taken: [...taken] })
}

/** Writes the counters. */
export async function flushPartnerUse(now = Date.now()): Promise<void> {
  const counted = [...uses.values()]
  uses = new Map()
  try {
    await retryWhileBusy(writer(), (db) => countPartnerUse(db, counted, now))
  } catch (error) {
    logError('partner.use', error)
  }
}
