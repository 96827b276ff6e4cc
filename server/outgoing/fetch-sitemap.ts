import type { FetchList } from '#db/import/proof/read-listed.ts'
import { ok, refuse } from '#domain/result.ts'
import { createPublicHttpsClient, OutsideError, type OutsideOptions } from '#server/outgoing/fetch-public-https.ts'

const TIMEOUT_MS = 60_000
const MAX_BYTES = 60_000_000
const MAX_REDIRECTS = 3
const HEADERS = { 'user-agent': 'Broadsheet (proves that the addresses of a moved site answer)', accept: '*/*' }

/**
 * Fetches a sitemap of an old site through the guarded client: https to public addresses only (an address of http is
 * asked for by https), 60 s and 60 MB at most, three redirects at most.
 */
export function createFetchSitemap(options: OutsideOptions = {}): FetchList {
  const ask = createPublicHttpsClient({ timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, ...options })
  return async (given) => {
    let url = given.replace(/^http:/i, 'https:')
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      try {
        const { status, body, isCut, location } = await ask(url, { method: 'GET', headers: HEADERS })
        const next = status >= 300 && status < 400 && location !== null ? URL.parse(location, url) : null
        if (next) url = next.href
        else if (status !== 200) return refuse('not-fetched', { details: `it answered ${status}` })
        else return isCut ? refuse('not-fetched', { details: 'it is larger than 60 MB' }) : ok(body)
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error
        return refuse('not-fetched', { details: error.message })
      }
    }
    return refuse('not-fetched', { details: `it redirects more than ${MAX_REDIRECTS} times` })
  }
}
