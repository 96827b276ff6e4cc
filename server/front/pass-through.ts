import { randomBytes } from 'node:crypto'
import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { bodyLimitOf, MEDIA_LIMIT } from '#server/front/guard.ts'
import { BARE_CSP, deskCsp, type Policy, PRIVATE, readerCsp, securityHeaders } from '#server/front/headers.ts'
import { letGo } from '#server/front/let-go.ts'
import { sendPlain } from '#server/front/plain.ts'
import type { RendererClient } from '#server/front/renderer-client.ts'
import { strip } from '#server/front/strip.ts'
import { log } from '#server/log.ts'

export type Passing = { renderer: RendererClient; policy: Policy; clientAddress: string; kind: 'desk' | 'api' }

const BODY_TIMEOUT_MS = 20_000
const UPLOAD_TIMEOUT_MS = 120_000
/** Between two machines only, or ours to say. */
const NOT_PASSED =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|host|forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-nextjs-.*|x-broadsheet-.*|x-invoke-.*|x-matched-path|content-security-policy.*|accept-encoding)$/
const NOT_ANSWERED =
  /^(?:connection|keep-alive|trailer|transfer-encoding|x-powered-by|x-broadsheet-.*|cache-control|content-security-policy)$/

const PREVIEW = /^\/desk\/articles\/[^/?]+\/preview(?:\?|$)/

/** Hands a request of the desk or the API to the renderer and its answer back, neither held in memory nor kept. */
export function passThrough(request: IncomingMessage, response: ServerResponse, passing: Passing): void {
  const { renderer, policy, kind } = passing
  const url = request.url ?? '/'
  const nonce = randomBytes(16).toString('base64')
  const csp = kind === 'desk' ? deskCsp(nonce) : BARE_CSP
  const fail = (status: 408 | 413 | 503, code: string) =>
    sendPlain(response, status, policy, {
      code,
      forMachine: kind === 'api',
      isHead: request.method === 'HEAD',
      ...(status === 503 && { retryAfter: 2 }),
    })

  const onward = http.request({
    ...renderer.options,
    path: url,
    method: request.method ?? 'GET',
    headers: onwardHeaders(request, passing, csp),
  })
  onward.on('response', (answer) => {
    const headers = { ...answerHeaders(answer, policy), 'Content-Security-Policy': csp, 'Cache-Control': PRIVATE }
    const isPage = answer.statusCode === 200 && String(answer.headers['content-type']).startsWith('text/html')
    if (kind === 'desk' && isPage && PREVIEW.test(url)) return sendPreview(response, answer, headers)
    response.writeHead(answer.statusCode ?? 500, headers)
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  onward.on('error', (error) => {
    if (response.destroyed || response.writableEnded) return
    log('warn', 'the renderer did not answer', { url: url.split('?', 1)[0], error: error.message })
    fail(503, 'not-available')
  })
  // A client that left: what it asked for goes no further, unless it is wholly there and being done.
  response.on('close', () => {
    if (!response.writableFinished) onward.destroy()
  })
  pipeBody(request, onward, fail)
}

function pipeBody(
  request: IncomingMessage,
  onward: http.ClientRequest,
  fail: (status: 408 | 413, code: string) => void,
) {
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

function onwardHeaders(request: IncomingMessage, { renderer, policy, clientAddress }: Passing, csp: string) {
  const headers: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(request.headers)) if (!NOT_PASSED.test(name)) headers[name] = value
  // Said anew: without it Node sends a body bare behind GET or DELETE, and it would be read as the next request.
  if (request.headers['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked'
  const { protocol, port } = new URL(policy.siteUrl)
  return {
    ...headers,
    host: renderer.host,
    'x-forwarded-for': clientAddress,
    'x-forwarded-host': renderer.host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-port': port || (protocol === 'https:' ? '443' : '80'),
    // Next reads the nonce for its own scripts from here.
    'content-security-policy': csp,
  }
}

function answerHeaders(answer: IncomingMessage, policy: Policy): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { ...securityHeaders(policy) }
  for (const [name, value] of Object.entries(answer.headers)) if (!NOT_ANSWERED.test(name)) headers[name] = value
  return headers
}

/** A preview is the reader's page, byte for byte: without the framework, and under the reader's policy. */
function sendPreview(response: ServerResponse, answer: IncomingMessage, headers: OutgoingHttpHeaders): void {
  const chunks: Buffer[] = []
  answer.on('data', (chunk: Buffer) => chunks.push(chunk))
  answer.on('error', () => response.destroy())
  answer.on('end', () => {
    strip(Buffer.concat(chunks).toString('utf8')).then(
      ({ html, styles, scripts }) => {
        delete headers['content-length']
        delete headers.link
        response.writeHead(200, {
          ...headers,
          'Content-Security-Policy': readerCsp(styles, scripts),
          'X-Robots-Tag': 'noindex',
        })
        response.end(html)
      },
      (error: unknown) => {
        log('error', 'a preview could not be stripped', { error })
        response.destroy()
      },
    )
  })
}
