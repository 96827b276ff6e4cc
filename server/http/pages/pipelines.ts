import type http from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Limit of unanswered requests on one connection. No browser and no proxy pipelines a second one. */
export const MAX_UNANSWERED = 8

/** The unanswered requests of one connection. */
type Hand = {
  count: number
  last: ServerResponse | null
  isClosing: boolean
  /** Its place in the order in which connections were last opened or answered. */
  idleFrom: number
  /** Longest time in ms in which it is closed once it is closing. */
  closeMs: number
}
/** Place of a connection that is being answered, after all idle ones. */
const ANSWERING = 2 ** 52

let order = 0

/** A result other than 0, 1 or 2 is an error to the parser, which then stops within the chunk that it is reading. */
const STOP_PARSING = -1
type Parser = { onIncoming: (request: IncomingMessage, keepsAlive: boolean) => number }

const hands = new WeakMap<Socket, Hand>()

/**
 * Stops reading a connection that has `MAX_UNANSWERED` unanswered requests: those are answered, then it is closed, and
 * the client may send the rest again (RFC 9112, 9.3.2). Node itself makes objects of every request in a chunk of 64 KB
 * before anything else is done, which took 60 ms. Its parser offers no other way to stop
 * (docs/decisions/0047-few-requests-in-hand.md).
 */
export function limitPipelining(server: http.Server, closeMs: number): void {
  server.on('connection', (socket: Socket & { parser?: Parser }) => {
    const { parser } = socket
    if (!parser) return
    const hand: Hand = { count: 0, last: null, isClosing: false, idleFrom: (order += 1), closeMs }
    hands.set(socket, hand)
    const take = parser.onIncoming
    parser.onIncoming = (request, keepsAlive) => {
      if (hand.count < MAX_UNANSWERED) return take(request, keepsAlive)
      closeAfterAnswers(socket)
      return STOP_PARSING
    }
  })
  server.prependListener('request', (_request, response) => holdUntilAnswered(response))
}

/** Counts a request of its connection until it is answered. */
export function holdUntilAnswered(response: ServerResponse): void {
  const hand = hands.get(response.req.socket)
  if (!hand) return
  hand.count += 1
  hand.last = response
  response.on('close', release)
  // Node drops requests pipelined behind an ignored Upgrade: closing tells the client to send them again.
  if (response.req.headers.upgrade !== undefined) response.shouldKeepAlive = false
}

function release(this: ServerResponse): void {
  const { socket } = this.req
  const hand = hands.get(socket)
  if (!hand) return
  hand.count -= 1
  if (hand.count > 0) return
  hand.last = null
  hand.idleFrom = order += 1
  if (hand.isClosing) socket.destroySoon()
}

/**
 * State of a connection for writing to its socket directly: idle, within a request that never ended, or with responses
 * to come.
 */
export function stateOf(socket: Socket): 'idle' | 'in-body' | 'answering' {
  const hand = hands.get(socket)
  if (!hand?.last) return 'idle'
  return hand.count === 1 && !hand.last.req.complete && !hand.last.headersSent ? 'in-body' : 'answering'
}

/** Order in which connections became idle: the lowest is idle longest, and one that is being answered comes last. */
export function idleFrom(socket: Socket): number {
  const hand = hands.get(socket)
  return hand ? hand.idleFrom + (hand.last ? ANSWERING : 0) : 0
}

/**
 * Closes a connection when all its requests are answered; at once if one of them never ended. A client that does not
 * read its answers has some time: what it goes on sending would keep the connection from being idle for good.
 */
export function closeAfterAnswers(socket: Socket): void {
  const hand = hands.get(socket)
  if (!hand?.last?.req.complete) return void socket.destroy()
  if (!hand.isClosing) setTimeout(() => socket.destroy(), hand.closeMs).unref()
  hand.isClosing = true
  if (!hand.last.headersSent) hand.last.shouldKeepAlive = false
}
