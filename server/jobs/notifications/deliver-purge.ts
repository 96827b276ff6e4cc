import { z } from 'zod'
import { EVERYTHING, headerTag, MAX_TAG_HEADER } from '#server/shared/headers.ts'

const payload = z.object({ tags: z.array(z.string()).default([]), everything: z.boolean().default(false) })
const TIMEOUT_MS = 2_000
const TAGS_A_REQUEST = 100

/**
 * Sends a purge of stale tags, or of everything, to the CDN. It is the operator's own machine, mostly in the same
 * network: the one address that is requested without the check for public addresses, and no redirect is followed from
 * it either.
 */
export function deliverPurge(purgeUrl: string | null, timeoutMs = TIMEOUT_MS): (stored: unknown) => Promise<void> {
  return async (stored) => {
    if (!purgeUrl) return
    const { tags, everything } = payload.parse(stored)
    for (const some of requestsOf(everything ? [EVERYTHING] : tags.map(headerTag))) {
      const answer = await fetch(purgeUrl, {
        method: 'PURGE',
        headers: { 'Cache-Tag': some.join(','), 'Surrogate-Key': some.join(' ') },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`The cache in front answered ${answer.status}.`)
    }
  }
}

/** Splits tags into requests as long as a header may be. A longer tag is on no page that a CDN caches: it is left out. */
function requestsOf(tags: readonly string[]): string[][] {
  const requests: string[][] = []
  let [some, bytes]: [string[], number] = [[], 0]
  for (const tag of tags) {
    if (tag.length > MAX_TAG_HEADER) continue
    if (some.length === 0 || some.length === TAGS_A_REQUEST || bytes + tag.length > MAX_TAG_HEADER) {
      requests.push((some = []))
      bytes = 0
    }
    some.push(tag)
    bytes += tag.length + 1
  }
  return requests
}
