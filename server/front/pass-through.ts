import { randomBytes } from 'node:crypto'
import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { bodyLimitOf, MEDIA_LIMIT } from '#server/front/guard.ts'
import { BARE_CSP, deskCsp, invalidationHeaders, type Policy, PRIVATE, readerCsp } from '#server/front/headers.ts'
import { hasBody, letGo } from '#server/front/let-go.ts'
import { answerHeaders, onwardHeaders } from '#server/front/passed-headers.ts'
import { sendPlain } from '#server/front/plain.ts'
import type { Renderer, Renderers } from '#server/front/renderers.ts'
import { log } from '#server/log.ts'
import { strip } from '#server/strip.ts'

export type Passing = {
  renderers: Renderers
  policy: Policy
  clientAddress: string
  /** The desk tells admins. */
  isProxyUntrusted?: boolean
  kind: 'desk' | 'api'
  /** Of a request that may change something: which tags changed since it came. */
  changed: (() => string[]) | null
}

const BODY_TIMEOUT_MS = 20_000
const UPLOAD_TIMEOUT_MS = 120_000
const LINE_TIMEOUT_MS = 600_000
const PREVIEW = /^\/desk\/articles\/[^/?]+\/preview(?:\?|$)/

type Exchange = { request: IncomingMessage; response: ServerResponse; passing: Passing; nonce: string }

/** Hands a request of the desk or the API to a renderer and its answer back, neither held in memory nor kept. */
export function passThrough(request: IncomingMessage, response: ServerResponse, passing: Passing): void {
  const nonce = randomBytes(16).toString('base64')
  if (hasBody(request) && bodyLimitOf(request.url ?? '/') === MEDIA_LIMIT) waitLonger(request, response)
  passTo(passing.renderers.byLoad(), { request, response, passing, nonce })
}

/** To the first of these; to the next where it cannot be reached, since nothing of the request has left us then. */
function passTo([renderer, ...others]: Renderer[], exchange: Exchange): void {
  const { request, response, passing, nonce } = exchange
  const { policy, kind } = passing
  const url = request.url ?? '/'
  const csp = kind === 'desk' ? deskCsp(nonce) : BARE_CSP
  const fail = (status: 408 | 413 | 503, code: string) =>
    sendPlain(response, status, policy, {
      code,
      forMachine: kind === 'api',
      isHead: request.method === 'HEAD',
      ...(status === 503 && { retryAfter: 2 }),
    })
  if (!renderer) return fail(503, 'not-available')

  const onward = http.request({
    ...renderer.options,
    path: url,
    method: request.method ?? 'GET',
    headers: onwardHeaders(request.headers, { ...passing, host: renderer.host, csp }),
  })
  let isReached = false
  renderer.inFlight += 1
  onward.on('close', () => {
    renderer.inFlight -= 1
  })
  onward.on('response', (answer) => {
    const headers = { ...passedHeaders(answer, passing), 'Content-Security-Policy': csp }
    const isPage = answer.statusCode === 200 && String(answer.headers['content-type']).startsWith('text/html')
    if (kind === 'desk' && isPage && PREVIEW.test(url)) return sendPreview(response, answer, headers)
    response.writeHead(answer.statusCode ?? 500, headers)
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  onward.on('error', (error) => {
    if (response.destroyed || response.writableEnded) return
    if (!isReached && others.length > 0) return passTo(others, exchange)
    log('warn', 'the renderer did not answer', { url: url.split('?', 1)[0], error: error.message })
    fail(503, 'not-available')
  })
  // A client that left: what it asked for goes no further, unless it is wholly there and being done.
  response.on('close', () => {
    if (!response.writableFinished) onward.destroy()
  })
  whenReached(onward, () => {
    isReached = true
    pipeBody(request, onward, fail)
  })
}

/** What the desk and the API answer is nobody's to keep or to find. */
function passedHeaders(answer: IncomingMessage, { policy, changed }: Passing): OutgoingHttpHeaders {
  return {
    ...answerHeaders(answer.headers, policy),
    'Cache-Control': PRIVATE,
    'X-Robots-Tag': 'noindex',
    ...(changed && isDone(answer) && invalidationHeaders(changed(), policy)),
  }
}

const isDone = ({ statusCode = 500 }: IncomingMessage): boolean => statusCode >= 200 && statusCode < 300

function whenReached(onward: http.ClientRequest, then: () => void): void {
  onward.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', then)
    else then()
  })
}

function pipeBody(
  request: IncomingMessage,
  onward: http.ClientRequest,
  fail: (status: 408 | 413, code: string) => void,
) {
  if (!hasBody(request)) {
    onward.end()
    return
  }
  const limit = bodyLimitOf(request.url ?? '/')
  let length = 0
  const refuse = (status: 408 | 413, code: string) => {
    request.unpipe(onward)
    fail(status, code)
    onward.destroy()
    letGo(request)
  }
  const patience = setTimeout(
    () => refuse(408, 'too-slow'),
    limit === MEDIA_LIMIT ? UPLOAD_TIMEOUT_MS : BODY_TIMEOUT_MS,
  )
  request.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > limit && !onward.destroyed) refuse(413, 'too-large')
  })
  request.on('end', () => clearTimeout(patience))
  request.on('close', () => clearTimeout(patience))
  request.pipe(onward)
}

/** A picture that is wholly there waits in line until it is decoded; meanwhile nothing moves on its connection. */
function waitLonger(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request
  const usual = socket.timeout ?? 0
  request.once('end', () => socket.setTimeout(LINE_TIMEOUT_MS))
  response.once('close', () => socket.setTimeout(usual))
}

/** A preview is the reader's page: without the framework, and under the reader's policy. Its style sheet stays a link. */
function sendPreview(response: ServerResponse, answer: IncomingMessage, headers: OutgoingHttpHeaders): void {
  const chunks: Buffer[] = []
  answer.on('data', (chunk: Buffer) => chunks.push(chunk))
  answer.on('error', () => response.destroy())
  answer.on('end', () => {
    try {
      const { html, styles, scripts, frames } = strip(Buffer.concat(chunks).toString('utf8'))
      delete headers['content-length']
      delete headers.link
      response.writeHead(200, {
        ...headers,
        'Content-Security-Policy': readerCsp(styles, scripts, frames),
      })
      response.end(html)
    } catch (error) {
      log('error', 'a preview could not be stripped', { error })
      response.destroy()
    }
  })
}
