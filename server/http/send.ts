import type { IncomingMessage, ServerResponse } from 'node:http'
import { isConditional, type Precondition, preconditionOf } from '#domain/http/preconditions.ts'
import { absolute } from '#domain/urls/paths.ts'
import type { Answer, PageAnswer, Ready } from '#server/http/pages/page-answer.ts'
import { sendPlain } from '#server/http/plain.ts'
import { linesOf, sendHead } from '#server/http/send-head.ts'
import { type Encoding, encodingOf, etagOf } from '#server/shared/encodings.ts'
import {
  BARE_CSP,
  movedHeaders,
  type Policy,
  PRIVATE,
  REVALIDATE,
  securityHeaders,
  tagHeaders,
} from '#server/shared/headers.ts'

export type Sending = {
  policy: Policy
  isHit: boolean
  now: number
  /** True if a tag changed since the response was made: no cache in front may store it. */
  isOutdated?: boolean
}

/** The headers of a page in one encoding, except X-Cache and those that change with time. */
function headersOf(answer: PageAnswer, encoding: Encoding, policy: Policy): Record<string, string> {
  return {
    ...securityHeaders(policy),
    'Content-Security-Policy': BARE_CSP,
    'Cache-Control': REVALIDATE,
    ...answer.headers,
    Vary: 'Accept-Encoding',
    ETag: etagOf(answer.body, encoding),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    'Content-Length': String(bodyOf(answer, encoding).length),
  }
}

/** The caller must have made the page in the client's encoding. */
function bodyOf({ body }: PageAnswer, encoding: Encoding): Buffer {
  const bytes = body[encoding]
  if (!bytes) throw new Error(`A page has no ${encoding} encoding.`)
  return bytes
}

/** Null until the second of the last change is over: two changes within one would have the same Last-Modified. */
export function lastModified(changedAt: number | 'unknown', now: number): number | null {
  if (changedAt === 'unknown' || changedAt === 0) return null
  const second = Math.floor(changedAt / 1000) * 1000
  return now >= second + 1000 ? second : null
}

/** The headers of a page sent with 200, with Last-Modified once it is unambiguous. */
function wholeHeaders(answer: PageAnswer, encoding: Encoding, sending: Sending): Record<string, string> {
  const { policy, isHit, now, isOutdated = false } = sending
  const modifiedAt = lastModified(answer.madeFrom.changedAt, now)
  return {
    ...headersOf(answer, encoding, policy),
    ...tagHeaders(answer.madeFrom.tags, policy, { isOutdated }),
    'X-Cache': isHit ? 'hit' : 'miss',
    ...(modifiedAt !== null && { 'Last-Modified': new Date(modifiedAt).toUTCString() }),
  }
}

/** The headers of a 304, with the ETag that matched. */
function unchanged(whole: Readonly<Record<string, string>>, etag: string): Record<string, string> {
  const headers: Record<string, string> = { ...whole, ETag: etag }
  delete headers['Content-Length']
  delete headers['Content-Encoding']
  return headers
}

/** Prebuilt headers and body for hits of a page in one encoding, built once. */
function readyOf(answer: PageAnswer, encoding: Encoding, sending: Sending): Ready {
  const known = answer.ready?.[encoding]
  const body = bodyOf(answer, encoding)
  if (known && known.body === body && sending.now < known.goodUntil) return known
  const headers = wholeHeaders(answer, encoding, sending)
  const etag = etagOf(answer.body, encoding)
  const { changedAt } = answer.madeFrom
  const modifiedAt = lastModified(changedAt, sending.now)
  const isDateToCome = modifiedAt === null && typeof changedAt === 'number' && changedAt > 0
  const made: Ready = {
    head: linesOf(headers),
    unchanged: null,
    body,
    etag,
    modifiedAt,
    goodUntil: isDateToCome ? Math.floor(changedAt / 1000) * 1000 + 1000 : Number.POSITIVE_INFINITY,
  }
  answer.ready = { ...answer.ready, [encoding]: made }
  const dropped = known ? known.head.length + (known.unchanged?.length ?? 0) : 0
  answer.headBytes = (answer.headBytes ?? 0) + made.head.length - dropped
  return made
}

/** The head of a 304 for a matching ETag, built at the first such request. */
function unchangedHead(answer: PageAnswer, ready: Ready, encoding: Encoding, sending: Sending): string {
  if (ready.unchanged !== null) return ready.unchanged
  ready.unchanged = linesOf(unchanged(wholeHeaders(answer, encoding, sending), ready.etag))
  answer.headBytes = (answer.headBytes ?? 0) + ready.unchanged.length
  return ready.unchanged
}

/** Sends a page in the client's encoding, or 304 or 412. Returns the growth in bytes of the prebuilt heads. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  answer: PageAnswer,
  sending: Sending,
): number {
  const { isHit, now } = sending
  const encoding = encodingOf(answer.body, request.headers['accept-encoding'])
  if (isHit) answer.hits += 1
  // Prebuilt headers are kept from the third hit on, so that a crawler does not fill memory with them.
  const isReady = answer.hits > 2 && isHit && !sending.isOutdated && response.shouldKeepAlive
  const before = answer.headBytes ?? 0
  const ready = isReady ? readyOf(answer, encoding, sending) : null
  const found = conditionOf(
    request,
    answer,
    encoding,
    ready?.modifiedAt ?? lastModified(answer.madeFrom.changedAt, now),
  )
  if (found === 'failed') {
    sendFailed(request, response, sending.policy)
    return (answer.headBytes ?? 0) - before
  }
  const isWhole = found === 'met'
  if (ready && isWhole) {
    sendHead(response, 200, ready.head, now)
  } else if (ready && !isWhole && found.unchanged === ready.etag) {
    sendHead(response, 304, unchangedHead(answer, ready, encoding, sending), now)
  } else {
    const headers = wholeHeaders(answer, encoding, sending)
    response.writeHead(isWhole ? 200 : 304, isWhole ? headers : unchanged(headers, found.unchanged))
  }
  response.end(isWhole && request.method !== 'HEAD' ? bodyOf(answer, encoding) : undefined)
  return (answer.headBytes ?? 0) - before
}

/** Evaluates the conditional headers; a request without any costs a look at four headers. */
function conditionOf(
  { headers }: IncomingMessage,
  { body }: PageAnswer,
  encoding: Encoding,
  modifiedAt: number | null,
): Precondition {
  if (!isConditional(headers)) return 'met'
  return preconditionOf(headers, { etag: etagOf(body, encoding), family: body.digest, modifiedAt })
}

/** Sends 412: the named copy is not the current one. */
export function sendFailed({ method }: IncomingMessage, response: ServerResponse, policy: Policy): void {
  sendPlain(response, 412, policy, { code: 'precondition-failed', isHead: method === 'HEAD' })
}

/** Sends a status page with the `tags` of the requested address beside its own; without tags no cache may store it. */
export function sendStatusPage(
  request: IncomingMessage,
  response: ServerResponse,
  answer: PageAnswer,
  sending: Omit<Sending, 'now'> & { status: number; tags: readonly string[] | null },
): void {
  const { policy, isHit, status, tags, isOutdated = false } = sending
  const encoding = encodingOf(answer.body, request.headers['accept-encoding'])
  response.writeHead(status, {
    ...headersOf(answer, encoding, policy),
    'X-Cache': isHit ? 'hit' : 'miss',
    ...(status >= 500 && { 'Cache-Control': PRIVATE }),
    ...(status < 500 && tags && tagHeaders([...new Set([...tags, ...answer.madeFrom.tags])], policy, { isOutdated })),
  })
  response.end(request.method === 'HEAD' ? undefined : bodyOf(answer, encoding))
}

/** Sends a redirect. An old address that was asked for on the old site's host leads to a whole address of the paper. */
export function sendMoved(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Extract<Answer, { kind: 'moved' }>,
  { policy, isHit, isOutdated = false }: Omit<Sending, 'now'>,
): void {
  response.writeHead(answer.status, {
    ...movedHeaders(answer.isOld && isOtherHost(request, policy) ? wholeAddress(answer.to, policy) : answer.to, policy),
    Vary: 'Accept-Encoding',
    ...tagHeaders(answer.madeFrom.tags, policy, { isOutdated }),
    'X-Cache': isHit ? 'hit' : 'miss',
  })
  response.end()
}

const isOtherHost = ({ headers }: IncomingMessage, { siteUrl }: Policy): boolean =>
  headers.host !== undefined && headers.host.toLowerCase() !== new URL(siteUrl).host

const wholeAddress = (to: string, { siteUrl }: Policy): string => (to.startsWith('/') ? absolute(siteUrl, to) : to)
