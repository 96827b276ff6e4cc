import fs from 'node:fs'
import { finished } from 'node:stream/promises'
import { lanes, RequestPace, type Wait, waitFor } from '#db/import/pictures/request-pace.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Details of a request that fetched nothing, as the site states them. */
type Unanswered = { status?: number; reason?: string; location?: string | null; retryAfterMs?: number | null }
export type OldSiteAnswer =
  | { ok: true; value: Uint8Array }
  | { ok: false; code: 'not-fetched' | 'too-large'; details?: Unanswered }
/**
 * Asks for one address, https only, through the guarded client; follows no redirect. `server` has the only one. With
 * `onPart` a file is asked for, which it takes part by part.
 */
export type AskOldSite = (url: string, onPart?: (part: Uint8Array) => void) => Promise<OldSiteAnswer>
/** Hosts of the old site that an administrator allows, and the function that asks them. */
export type FetchFrom = { hosts: readonly string[]; ask: AskOldSite; signal?: AbortSignal; wait?: Wait }
type Fetched = Result<Uint8Array, 'not-fetched'>

const AT_ONCE = 2
/** Waits before an address is asked again, in ms. */
const BACK_OFF_MS = [1_000, 4_000, 15_000] as const
const LONGEST_WAIT_MS = 120_000
const MOST_REDIRECTS = 3
const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504])
const AGAIN_REASONS = new Set(['too-slow', 'no-answer'])

/**
 * Fetches pictures and files from the old site: from the allowed hosts only, two at a time, with a pause between two requests to a
 * host, tried again after growing waits (or the site's own `Retry-After`). A host that fails twelve times in a row is
 * asked no more. Refuses with a sentence without its subject.
 */
export function sitePictures({ hosts, ask, signal, wait = waitFor }: FetchFrom) {
  const allowed = new Set(hosts.map((host) => host.toLowerCase()))
  const pace = new RequestPace(wait, signal)
  const lane = lanes(AT_ONCE)

  async function fetchOne(address: string, into?: string): Promise<Fetched> {
    let url = httpsOf(address)
    let redirects = 0
    for (let tries = 0; ;) {
      if (url === null || !allowed.has(url.host)) return no(notAllowed(redirects, url))
      if (pace.isGone(url.host)) return no('was not fetched: the old site does not answer any more')
      await pace.turn(url.host)
      if (signal?.aborted) return no('was not fetched: the import was stopped')
      const answer = await (into === undefined ? ask(url.href) : askInto(into, ask, url.href))
      const { status, reason, location, retryAfterMs } = answer.ok ? {} : (answer.details ?? {})
      const isPassing = AGAIN.has(status ?? 0) || AGAIN_REASONS.has(reason ?? '')
      pace.answered(url.host, isPassing)
      if (answer.ok) return ok(answer.value)
      if (answer.code === 'too-large') return no(`is larger than ${into === undefined ? 20 : 200} MB`)
      if (location && status !== undefined && status >= 300 && status < 400) {
        if (++redirects > MOST_REDIRECTS) return no('was redirected too often')
        url = httpsOf(location, url.href)
        continue
      }
      const pause = BACK_OFF_MS[tries++]
      if (!isPassing || pause === undefined) return no(whyOf(status, reason))
      await pace.turn(url.host, Math.min(LONGEST_WAIT_MS, Math.max(pause, retryAfterMs ?? 0)))
    }
  }
  return {
    /** Origin of the old site, for addresses without one. */
    origin: `https://${hosts[0] ?? ''}`,
    /** Fetches a picture, or a file whose bytes are written to the path `into`. */
    load: (address: string, into?: string): Promise<Fetched> => lane(() => fetchOne(address, into)),
  }
}
export type SitePictures = ReturnType<typeof sitePictures>

/** Asks for a file, whose bytes are written to the path `into`. Throws where they cannot be. */
async function askInto(into: string, ask: AskOldSite, url: string): Promise<OldSiteAnswer> {
  const out = fs.createWriteStream(into, { mode: 0o600 })
  const asking = ask(url, (part) => void out.write(part)).finally(() => out.end())
  const [answer] = await Promise.all([asking, finished(out)])
  return answer
}

const no = (why: string): Fetched => refuse('not-fetched', { details: why })

function httpsOf(address: string, base?: string): URL | null {
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address, base)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  // The port of http is none of https.
  if (url.protocol === 'http:') url.port = ''
  url.protocol = 'https:'
  url.hash = ''
  return url
}

const notAllowed = (redirects: number, url: URL | null): string =>
  redirects > 0
    ? `has moved to a host that is not allowed (${url?.host ?? 'none'})`
    : `is on a host that is not allowed (${url?.host ?? 'none'})`

const REASONS: Record<string, string> = {
  'not-https': 'has no https address',
  private: 'is in a private network, which is never asked',
  'no-such-host': 'is on a host that does not exist',
  'no-answer': 'was not fetched: the old site does not answer',
  'too-slow': 'was not fetched: the old site is too slow',
}

function whyOf(status: number | undefined, reason: string | undefined): string {
  if (status === 404 || status === 410) return `is gone from the old site (status ${status})`
  if (status !== undefined) return `was not fetched: the old site answered with status ${status}`
  return REASONS[reason ?? ''] ?? 'was not fetched'
}
