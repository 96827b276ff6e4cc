import { z } from 'zod'
import { headerTag } from '#server/shared/headers.ts'

const payload = z.object({ tags: z.array(z.string()) })
const TIMEOUT_MS = 5_000
const TAGS_A_REQUEST = 100

/**
 * Sends a purge of stale tags to the CDN. It is the operator's own machine, mostly in the same network: the one
 * address that is requested without the check for public addresses, and no redirect is followed from it either.
 */
export function deliverPurge(purgeUrl: string | null, timeoutMs = TIMEOUT_MS): (told: unknown) => Promise<void> {
  return async (told) => {
    if (!purgeUrl) return
    const tags = payload.parse(told).tags.map(headerTag)
    for (let from = 0; from < tags.length; from += TAGS_A_REQUEST) {
      const some = tags.slice(from, from + TAGS_A_REQUEST)
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
