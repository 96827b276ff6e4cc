import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { makeRoom } from '#server/http/guard/connection-room.ts'
import { escapedTarget, originForm } from '#server/http/guard/target.ts'
import { limitPipelining, closeAfterAnswers, holdUntilAnswered, stateOf } from '#server/http/pages/pipelines.ts'
import { plainAnswer, sendPlain } from '#server/http/plain.ts'
import { movedHeaders, type Policy } from '#server/shared/headers.ts'
import { inLanguageAsked } from '#server/shared/in-language.ts'

/** Limits for slow or greedy clients: stock Node held 100 of 100 stalled connections for 40 s. */
export const LIMITS = {
  headersTimeout: 8_000,
  // Bodies have a timeout of their own, since an upload may take longer than a story.
  requestTimeout: 130_000,
  connectionsCheckingInterval: 1_000,
  // The timeout of idle sockets, below, is enough: a second one would be reset with every request.
  keepAliveTimeout: 0,
  // A request without a body is complete on arrival and costs no stream.
  optimizeEmptyRequests: true,
  maxHeaderSize: 16_384,
  // The guard checks this itself, with the headers that every response has.
  requireHostHeader: false,
}
const IDLE_SOCKET_MS = 30_000
const MAX_CONNECTIONS = 4_000

export type ConnectionLimits = {
  most?: number
  /** Network of an address; null for one whose connections are never ended to make room. */
  networkOf: (address: string) => string | null
  /** Longest time in ms in which a connection is closed once it is closing. */
  closeMs?: number
}

/** Sets the limits on sockets, and answers malformed requests. `isCrowded` says whether connections should end with their answer. */
export function limit(
  server: http.Server,
  policy: Policy,
  { most = MAX_CONNECTIONS, networkOf, closeMs = IDLE_SOCKET_MS }: ConnectionLimits,
): { isCrowded: () => boolean } {
  server.timeout = IDLE_SOCKET_MS
  server.maxConnections = most
  limitPipelining(server, closeMs)
  const room = makeRoom(server, { most, networkOf })
  server.prependListener('request', (request) => {
    request.url = originForm(request.url ?? '')
  })
  refuseWhatIsNoRequest(server, policy)
  return room
}

const ignore = (): void => {}
const STATUS_OF: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/**
 * Answers malformed, overlong or stalled requests with the headers that every response has. There is no listener for
 * upgrades and tunnels: Node then ignores `Upgrade`, closes a `CONNECT`, and exposes its raw socket to nobody.
 */
function refuseWhatIsNoRequest(server: http.Server, policy: Policy): void {
  server.on('clientError', (error: ParserError, socket: Socket) => {
    // A socket that is reset without an error listener would end the process; one socket may come here more than once.
    if (socket.listenerCount('error', ignore) === 0) socket.on('error', ignore)
    if (!socket.writable) return void socket.destroy()
    if (stateOf(socket) === 'answering') return closeAfterAnswers(socket)
    const target = error.code === 'HPE_INVALID_URL' && escapedTarget(error.rawPacket, error.bytesParsed)
    const answer = target
      ? { status: 308, headers: movedHeaders(target, policy), body: '' }
      : plainOf(STATUS_OF[error.code ?? ''] ?? 400, policy)
    socket.end(wire(answer))
    setTimeout(() => socket.destroy(), 500).unref()
  })
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    holdUntilAnswered(response)
    inLanguageAsked(request, response, () => sendPlain(response, 417, policy, { code: 'not-understood' }))
  })
}

type ParserError = NodeJS.ErrnoException & { rawPacket: Buffer; bytesParsed: number }
type Written = { status: number; headers: Record<string, string>; body: string }

const plainOf = (status: number, policy: Policy): Written => ({
  status,
  ...plainAnswer(status, policy, { code: 'not-understood' }),
})

/** Serializes a response for a socket that has no response object. */
function wire({ status, headers, body }: Written): string {
  const lines = Object.entries({ ...headers, Date: new Date().toUTCString(), Connection: 'close' })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${head}\r\n${body}`
}
