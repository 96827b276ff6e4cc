import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pathForLog } from '#domain/urls/shared-preview.ts'
import { type EditorsClient, type Line, QueueTimeout } from '#server/http/editors/editors-client.ts'
import { requestEditors, type EditorsRequest, type BufferedResponse } from '#server/http/editors/request-editors.ts'
import { streamUpload, UploadRefused, extendSocketTimeout } from '#server/http/editors/upload.ts'
import { answerHeaders, forwardedHeaders } from '#server/http/guard/forwarded-headers.ts'
import { bodyLimitOf, MEDIA_LIMIT, RETURNS } from '#server/http/guard/guard.ts'
import type { Network } from '#server/http/guard/network.ts'
import type { Budgets } from '#server/http/limits/budgets.ts'
import { drainThenDestroy, hasBody } from '#server/http/limits/drain-then-destroy.ts'
import { gatherBody } from '#server/http/limits/gather-body.ts'
import { sendPlain } from '#server/http/plain.ts'
import { sendLong, sendWhole } from '#server/http/send-answer.ts'
import { BARE_CSP, deskCsp, invalidationHeaders, type Policy, PRIVATE } from '#server/shared/headers.ts'
import { log } from '#server/shared/log.ts'
import { NETWORK_HEADER, SHARED_NETWORK } from '#server/shared/network-header.ts'
import { CSP_HEADER } from '#server/shared/provenance.ts'
import { isIn } from '#server/shared/whose-address.ts'

export type ProxyOptions = {
  editors: EditorsClient
  budgets: Budgets
  policy: Policy
  clientAddress: string
  network: Network
  /** True if an unlisted proxy was noticed, which the desk shows to admins. */
  isProxyUntrusted?: boolean
  kind: 'desk' | 'api' | 'newsletter' | 'request'
  /** True for a preview for somebody outside, and a page from a letter: its address, which is its secret, goes to no other site. */
  isShared?: boolean
  /** For a request that may change something: returns the tags that changed since it came. */
  changed: (() => string[]) | null
}

/** Of forms that anybody sends no session is read, and none is begun. */
const isPublicForm = ({ kind }: ProxyOptions) => kind === 'newsletter' || kind === 'request'

type Exchange = { request: IncomingMessage; response: ServerResponse; passing: ProxyOptions; csp: string }

/**
 * Proxies a request of the desk or the API to the editors' process; nothing is cached. A place there is held only
 * while there is work: a body is buffered before a place is taken, and a short response before it is released.
 */
export async function proxyToEditors(
  request: IncomingMessage,
  response: ServerResponse,
  passing: ProxyOptions,
): Promise<void> {
  const csp = passing.kind === 'desk' ? deskCsp(randomBytes(16).toString('base64')) : BARE_CSP
  const exchange = { request, response, passing, csp }
  const ofApi = isIn(request.url ?? '', RETURNS) ? 'returns' : passing.kind
  const line = passing.kind === 'desk' && passing.isShared ? 'preview' : ofApi
  if (hasBody(request) && bodyLimitOf(request.url ?? '/') === MEDIA_LIMIT) {
    extendSocketTimeout(request, response)
    return passOn(exchange, 'upload', null)
  }
  if (!hasBody(request)) return passOn(exchange, line, null)
  const gathered = await gatherBody(request, {
    shares: passing.budgets.bodies,
    network: passing.network,
    maxBytes: bodyLimitOf(request.url ?? '/'),
  })
  if (gathered.is === 'whole') return passOn(exchange, line, gathered.body).finally(gathered.share.close)
  if (gathered.is === 'gone') return
  const status = { 'too-large': 413, 'too-slow': 408, 'no-room': 503 } as const
  refuse(exchange, status[gathered.is], gathered.is === 'no-room' ? 'not-available' : gathered.is)
  drainThenDestroy(request)
}

async function passOn(exchange: Exchange, line: Line, body: Buffer | null): Promise<void> {
  const { request, response, passing } = exchange
  const { editors } = passing
  // A client that disconnected: its request is aborted.
  const left = new AbortController()
  response.once('close', () => left.abort())
  if (response.destroyed) return
  let leave = () => {}
  try {
    // The first request waits for the start of the process, and not for a place.
    if (!editors.wasReached()) await editors.isThere()
    leave = await editors.enter(line, left.signal)
    const asking = { editors, question: questionOf(exchange, body), signal: left.signal }
    const taken = line === 'upload' ? await streamUpload(asking, request) : await requestEditors(asking)
    await sendTaken(exchange, taken, leave)
  } catch (error) {
    if (left.signal.aborted) return
    if (error instanceof UploadRefused)
      return refuse(exchange, error.status, error.status === 413 ? 'too-large' : 'too-slow')
    if (!(error instanceof QueueTimeout)) {
      log('warn', 'the editors’ process did not answer', {
        url: pathForLog(request.url?.split('?', 1)[0] ?? ''),
        error,
      })
    }
    refuse(exchange, 503, 'not-available')
  } finally {
    leave()
  }
}

function questionOf({ request, passing, csp }: Exchange, body: Buffer | null): EditorsRequest {
  const { editors } = passing
  const headers: OutgoingHttpHeaders = forwardedHeaders(request.headers, { ...passing, host: editors.host, csp })
  if (isPublicForm(passing)) {
    delete headers['cookie']
    delete headers['authorization']
    const { key, isShared } = passing.network
    headers[NETWORK_HEADER] = isShared ? `${SHARED_NETWORK} ${key}` : key
  }
  if (body) {
    delete headers['transfer-encoding']
    headers['content-length'] = String(body.length)
  }
  return { path: request.url ?? '/', method: request.method ?? 'GET', headers, body }
}

async function sendTaken(exchange: Exchange, taken: BufferedResponse, leave: () => void): Promise<void> {
  const { response, passing } = exchange
  if (response.headersSent || response.destroyed) return void taken.answer.destroy()
  const { longAnswers, unread } = passing.budgets
  const headers = passedHeaders(taken.answer, exchange)
  const toSend = { ...taken, headers, share: () => unread.hold(passing.network, response, taken.start.length) }
  if (taken.isWhole) {
    leave()
    return sendWhole(response, toSend)
  }
  const end = await longAnswers.enter()
  if (end) {
    // From now on it has that place, and no other.
    leave()
    return sendLong(response, toSend).finally(end)
  }
  taken.answer.destroy()
  refuse(exchange, 503, 'not-available')
}

/** Headers of a proxied response: the desk and the API are neither cached nor indexed. */
function passedHeaders(answer: IncomingMessage, { passing, csp }: Exchange): OutgoingHttpHeaders {
  const { policy, changed, isShared = false } = passing
  const { statusCode = 500, headers } = answer
  const passed = answerHeaders(headers, policy)
  if (isPublicForm(passing)) delete passed['set-cookie']
  return {
    ...passed,
    'Cache-Control': PRIVATE,
    'X-Robots-Tag': 'noindex',
    ...(isShared && { 'Referrer-Policy': 'no-referrer' }),
    'Content-Security-Policy': headers[CSP_HEADER] ?? csp,
    ...(changed && statusCode >= 200 && statusCode < 300 && invalidationHeaders(changed(), policy)),
  }
}

function refuse({ request, response, passing }: Exchange, status: 408 | 413 | 503, code: string): void {
  sendPlain(response, status, passing.policy, {
    code,
    forMachine: passing.kind === 'api',
    isHead: request.method === 'HEAD',
    ...(status === 503 && { retryAfter: 2 }),
  })
}
