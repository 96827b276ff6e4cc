import net from 'node:net'
import { isGlobal } from '#db/commands/shared/is-global.ts'
import { createPublicHttpsClient, OutsideError, type OutsideOptions } from '#server/outgoing/fetch-public-https.ts'

const TIMEOUT_MS = 10_000
const MAX_BYTES = 262_144
const HEADERS = { 'user-agent': 'Broadsheet (looks for a newer version)', accept: 'application/json' }

export type FetchReleases = (url: string) => Promise<string>

/**
 * Fetches a releases file, once and without redirects: by https from a public address; plainly and from within only if
 * the configured host is itself an address of a private network. 10 s and 256 KB at most. Throws a sentence.
 */
export function createFetchReleases(options: OutsideOptions = {}): FetchReleases {
  const ask = createPublicHttpsClient({ timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, ...options })
  return async (url) => {
    if (isPrivateHost(new URL(url).hostname)) return fetchWithin(url, options.timeoutMs ?? TIMEOUT_MS)
    if (!url.startsWith('https:'))
      throw new OutsideError(
        'not-https',
        'It must begin with https:// unless the host is an address of a private network.',
      )
    const { status, body, isCut } = await ask(url, { method: 'GET', headers: HEADERS })
    return checked(status, isCut, body)
  }
}

function isPrivateHost(hostname: string): boolean {
  const host = hostname.replaceAll(/^\[|\]$/g, '')
  return host === 'localhost' || (net.isIP(host) > 0 && !isGlobal(host))
}

async function fetchWithin(url: string, timeoutMs: number): Promise<string> {
  const answer = await fetch(url, { headers: HEADERS, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length
    chunks.push(chunk)
    // Leaving the loop cancels the rest.
    if (bytes > MAX_BYTES) break
  }
  return checked(answer.status, bytes > MAX_BYTES, Buffer.concat(chunks))
}

function checked(status: number, isCut: boolean, body: Buffer): string {
  if (status !== 200) throw new OutsideError('no-answer', `It answered with status ${status}.`)
  if (isCut) throw new OutsideError('no-answer', `It is larger than ${MAX_BYTES} bytes.`)
  return body.toString('utf8')
}
