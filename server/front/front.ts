import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import path from 'node:path'
import type { ChangeLog } from '#db/changes.ts'
import { clientAddress, trustedProxies } from '#server/front/client-address.ts'
import { guard, type Verdict } from '#server/front/guard.ts'
import { BARE_CSP, IMMUTABLE, type Policy, PRIVATE, SPECULATION_RULES, securityHeaders } from '#server/front/headers.ts'
import { sendMedia } from '#server/front/media-files.ts'
import { passThrough } from '#server/front/pass-through.ts'
import { plainAnswer, sendPlain } from '#server/front/plain.ts'
import { createReaderPages } from '#server/front/reader-pages.ts'
import { createRendererClient } from '#server/front/renderer-client.ts'
import type { Resolved } from '#server/front/resolve.ts'
import { createStaticFiles } from '#server/front/static-files.ts'
import { log } from '#server/log.ts'

export type FrontOptions = {
  log: ChangeLog
  resolve: (path: string) => Resolved
  rendererSocket: string
  policy: Policy
  trustedProxies: readonly string[]
  dataDir: string
  distDir: string
  publicDir: string
  /** How many bytes of pages are kept. */
  maxCacheBytes: number
}

/** What a slow or greedy client may take: stock Node held 100 of 100 stalled connections for 40 s. */
const LIMITS = {
  headersTimeout: 8_000,
  // Bodies have a clock of their own, since an upload may take longer than a story.
  requestTimeout: 130_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16_384,
  requireHostHeader: false,
}
const IDLE_SOCKET_MS = 30_000
const MAX_CONNECTIONS = 4_000

/** The HTTP server that faces the world: guard, page cache, files; the desk and the API go on to the renderer. */
export function createFront(options: FrontOptions) {
  const { policy } = options
  const renderer = createRendererClient(options.rendererSocket, policy.siteUrl)
  const files = createStaticFiles(options)
  const pages = createReaderPages({ ...options, renderer })
  const isTrusted = trustedProxies(options.trustedProxies)
  const house = { siteUrl: policy.siteUrl, isPublicFile: files.isPublicFile }
  let isStopping = false

  async function answer(request: IncomingMessage, response: ServerResponse, verdict: Verdict): Promise<void> {
    const isHead = request.method === 'HEAD'
    switch (verdict.kind) {
      case 'page':
        return pages.answer(request, response, verdict)
      case 'refused':
        return sendPlain(response, verdict.status, policy, { ...verdict, isHead })
      case 'desk':
      case 'api': {
        const asker = clientAddress(request.socket.remoteAddress, request.headers, isTrusted)
        return passThrough(request, response, { renderer, policy, clientAddress: asker, kind: verdict.kind })
      }
      case 'asset':
      case 'public': {
        const file = await files.find(verdict.path)
        if (!file) return pages.answerStatus(request, response, 404)
        return files.send(request, response, file, { policy, isHit: true, now: Date.now() })
      }
      case 'media': {
        const sent = await sendMedia(request, response, verdict.path, {
          mediaDir: path.join(options.dataDir, 'media'),
          policy,
        })
        return sent ? undefined : pages.answerStatus(request, response, 404)
      }
      case 'speculation':
        return sendJson(response, 200, SPECULATION_RULES, 'application/speculationrules+json', IMMUTABLE_FOR_A_DAY)
      case 'health':
        return health(response)
    }
  }

  async function health(response: ServerResponse): Promise<void> {
    const status = isStopping ? 'stopping' : (await renderer.isAlive()) ? 'ok' : 'renderer-away'
    sendJson(response, status === 'ok' ? 200 : 503, JSON.stringify({ status }), 'application/json', PRIVATE)
  }

  function sendJson(response: ServerResponse, status: number, body: string, type: string, cacheControl: string): void {
    response.writeHead(status, {
      ...securityHeaders(policy),
      'Content-Security-Policy': BARE_CSP,
      'Cache-Control': cacheControl,
      'Content-Type': type,
      'Content-Length': String(Buffer.byteLength(body)),
    })
    response.end(response.req.method === 'HEAD' ? undefined : body)
  }

  const server = http.createServer(LIMITS, (request, response) => {
    if (isStopping) response.shouldKeepAlive = false
    const asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers }
    answer(request, response, guard(asked, house)).catch((error: unknown) => {
      const id = log('error', 'a request failed', { url: asked.url.split('?', 1)[0], error })
      sendPlain(response, 500, policy, { code: 'internal', forMachine: asked.url.startsWith('/api/'), id })
    })
  })
  server.timeout = IDLE_SOCKET_MS
  server.maxConnections = MAX_CONNECTIONS
  refuseWhatIsNoRequest(server, policy)

  return {
    server,
    pages,
    /** Health says 503, idle sockets close, what is being answered ends; at most `patienceMs`. */
    async stop(patienceMs: number): Promise<void> {
      isStopping = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const idle = setInterval(() => server.closeIdleConnections(), 200)
      const late = setTimeout(() => server.closeAllConnections(), patienceMs)
      await closed
      clearInterval(idle)
      clearTimeout(late)
      renderer.close()
    },
  }
}

const IMMUTABLE_FOR_A_DAY = IMMUTABLE.replace('31536000, immutable', '86400')

/** Broken, overlong or stalled requests, upgrades and tunnels: an answer with the headers that every answer has. */
function refuseWhatIsNoRequest(server: http.Server, policy: Policy): void {
  const refuse = (socket: Socket, status: number) => {
    if (!socket.writable) return socket.destroy()
    const { headers, body } = plainAnswer(status, policy, { code: 'not-understood' })
    const lines = Object.entries({ ...headers, Connection: 'close' }).map(([name, value]) => `${name}: ${value}`)
    socket.end(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
    setTimeout(() => socket.destroy(), 500).unref()
    return undefined
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const known: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }
    refuse(socket, known[error.code ?? ''] ?? 400)
  })
  server.on('connect', (_request, socket: Socket) => refuse(socket, 405))
  server.on('upgrade', (_request, socket: Socket) => refuse(socket, 400))
  server.on('checkExpectation', (_request, response: ServerResponse) =>
    sendPlain(response, 417, policy, { code: 'not-understood' }),
  )
}
