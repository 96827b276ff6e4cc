import http, { type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Policy } from '#server/front/headers.ts'
import { plainAnswer, sendPlain } from '#server/front/plain.ts'

/** What a slow or greedy client may take: stock Node held 100 of 100 stalled connections for 40 s. */
export const LIMITS = {
  headersTimeout: 8_000,
  // Bodies have a clock of their own, since an upload may take longer than a story.
  requestTimeout: 130_000,
  connectionsCheckingInterval: 1_000,
  // The clock of idle sockets, below, is enough: a second one would be wound anew with every request.
  keepAliveTimeout: 0,
  // A request without a body is whole when it is heard of, and costs no stream.
  optimizeEmptyRequests: true,
  maxHeaderSize: 16_384,
  requireHostHeader: false,
}
const IDLE_SOCKET_MS = 30_000
const MAX_CONNECTIONS = 4_000

/** Bounds what sockets may do, and answers what is no request. */
export function limit(server: http.Server, policy: Policy): void {
  server.timeout = IDLE_SOCKET_MS
  server.maxConnections = MAX_CONNECTIONS
  refuseWhatIsNoRequest(server, policy)
}

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
