import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, PageAnswer } from '#server/front/answer.ts'
import { type Encoding, encodingFor, etagOf } from '#server/front/encodings.ts'
import { BARE_CSP, type Policy, PRIVATE, REVALIDATE, securityHeaders, tagHeaders } from '#server/front/headers.ts'

export type Sending = { policy: Policy; isHit: boolean; now: number }

const ready = new WeakMap<PageAnswer, Map<string, Record<string, string>>>()

/** The headers of a page in one encoding and status, but for those that change by themselves. Made once. */
function headersOf(answer: PageAnswer, encoding: Encoding, status: number, policy: Policy): Record<string, string> {
  let byKey = ready.get(answer)
  if (!byKey) ready.set(answer, (byKey = new Map()))
  const key = `${encoding}:${status}:${answer.body.quality}`
  const known = byKey.get(key)
  if (known) return known
  const body = answer.body[encoding] ?? answer.body.identity
  const made: Record<string, string> = {
    ...securityHeaders(policy),
    'Content-Security-Policy': BARE_CSP,
    'Cache-Control': REVALIDATE,
    ...answer.headers,
    Vary: 'Accept-Encoding',
    ETag: etagOf(answer.body, encoding),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    ...(status === 200 && tagHeaders(answer.madeFrom.tags, policy)),
    'Content-Length': String(body.length),
  }
  byKey.set(key, made)
  return made
}

/** Null until the second of the last change is over: two changes within one would look alike. */
export function lastModified(changedAt: number | 'unknown', now: number): number | null {
  if (changedAt === 'unknown' || changedAt === 0) return null
  const second = Math.floor(changedAt / 1000) * 1000
  return now >= second + 1000 ? second : null
}

/** The validator that matched, or null. Any encoding of the same text will do: the client's copy is still right. */
function matchOf(request: IncomingMessage, answer: PageAnswer, etag: string, modifiedAt: number | null): string | null {
  const asked = request.headers['if-none-match']
  if (asked !== undefined) {
    if (asked.trim() === '*') return etag
    for (const [quoted, opaque = ''] of asked.matchAll(/"([^"]*)"/g)) {
      if (opaque === answer.body.digest || opaque.startsWith(`${answer.body.digest}-`)) return quoted
    }
    return null
  }
  const since = request.headers['if-modified-since']
  if (since === undefined || modifiedAt === null) return null
  return Date.parse(since) >= modifiedAt ? etag : null
}

/**
 * Sends a page in the client's encoding, or 304. A status page has another `status`, and the `tags` of the address
 * that it answers for beside its own; without them nothing in front of us may keep it.
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  answer: PageAnswer,
  { policy, isHit, now, status = answer.status, tags }: Sending & { status?: number; tags?: readonly string[] },
): void {
  const wanted = encodingFor(request.headers['accept-encoding'])
  const encoding = answer.body[wanted] ? wanted : 'identity'
  const headers: Record<string, string> = {
    ...headersOf(answer, encoding, status, policy),
    'X-Cache': isHit ? 'hit' : 'miss',
  }
  if (status !== 200) Object.assign(headers, statusHeaders(answer, status, tags, policy))
  const modifiedAt = status === 200 ? lastModified(answer.madeFrom.changedAt, now) : null
  if (modifiedAt !== null) headers['Last-Modified'] = new Date(modifiedAt).toUTCString()
  if (status === 200) {
    const matched = matchOf(request, answer, headers.ETag ?? '', modifiedAt)
    if (matched !== null) {
      delete headers['Content-Length']
      delete headers['Content-Encoding']
      headers.ETag = matched
      response.writeHead(304, headers).end()
      return
    }
  }
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : (answer.body[encoding] ?? answer.body.identity))
}

function statusHeaders(answer: PageAnswer, status: number, tags: readonly string[] | undefined, policy: Policy) {
  if (status >= 500) return { 'Cache-Control': PRIVATE }
  return tags ? tagHeaders([...new Set([...tags, ...answer.madeFrom.tags])], policy) : {}
}

/** Sends a redirect; the location is a path, so that no Host is echoed. */
export function sendMoved(
  response: ServerResponse,
  answer: Extract<Answer, { kind: 'moved' }>,
  { policy, isHit }: Sending,
): void {
  response.writeHead(answer.status, {
    ...securityHeaders(policy),
    'Content-Security-Policy': BARE_CSP,
    'Cache-Control': REVALIDATE,
    Vary: 'Accept-Encoding',
    ...tagHeaders(answer.madeFrom.tags, policy),
    Location: answer.to,
    'Content-Length': '0',
    'X-Cache': isHit ? 'hit' : 'miss',
  })
  response.end()
}
