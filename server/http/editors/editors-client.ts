import http from 'node:http'
import net from 'node:net'
import { probeHealth, HEALTH_TIMEOUT_MS } from '#server/http/health/probe-health.ts'
import { createQueue } from '#server/shared/render-queue.ts'

/** Queues for requests to the editors' process: one kind never waits for another. */
export const LINES = ['api', 'desk', 'preview', 'newsletter', 'request', 'returns', 'upload'] as const
export type Line = (typeof LINES)[number]
/**
 * `atOnce` requests have a socket each, `inLine` wait for one, at most `patienceMs`. Most of a request is CPU work and not
 * waiting: more at once would only make each of them later, and the desk with them.
 */
const ROOM: Record<Line, { atOnce: number; inLine: number; patienceMs: number }> = {
  api: { atOnce: 12, inLine: 256, patienceMs: 1_000 },
  desk: { atOnce: 8, inLine: 128, patienceMs: 1_000 },
  // A link may be passed on to a crowd, and each page is a render: at most two keep the process from the desk.
  preview: { atOnce: 2, inLine: 64, patienceMs: 5_000 },
  // Leaving waits for no other line, and a flood of joins keeps nobody from the desk.
  newsletter: { atOnce: 4, inLine: 256, patienceMs: 10_000 },
  // A flood of requests keeps nobody from the desk, from leaving or from joining.
  request: { atOnce: 2, inLine: 64, patienceMs: 5_000 },
  // Anybody may send reports of letters that came back; a provider sends again what was 503.
  returns: { atOnce: 2, inLine: 128, patienceMs: 5_000 },
  upload: { atOnce: 8, inLine: 120, patienceMs: 600_000 },
}

/** The process starts within two seconds; on a busy machine it may take longer. */
const START_PATIENCE_MS = 10_000
const KNOCK_EVERY_MS = 20

/** All places were taken for as long as a request may wait. */
export class QueueTimeout extends Error {}

export type EditorsState = 'not-started' | 'ok' | 'away'
export type EditorsClient = ReturnType<typeof createEditorsClient>
type Options = {
  socketPath: string
  siteUrl: string
  /** Starts the process if it is not running. */
  want: () => void
}

/** HTTP client for the editors' process on its Unix socket. */
export function createEditorsClient({ socketPath, siteUrl, want }: Options) {
  // The queues limit the number of sockets.
  const agent = new http.Agent({ keepAlive: true })
  const queueOf = (line: Line) => [line, createQueue(ROOM[line])] as const
  const queues = Object.fromEntries(LINES.map(queueOf)) as Record<Line, ReturnType<typeof createQueue>>
  let knocking: Promise<boolean> | null = null
  let wasReached = false

  /**
   * Waits for a place and returns the function that releases it. Throws `QueueTimeout`, or the abort reason of
   * `signal`.
   */
  async function enter(line: Line, signal: AbortSignal): Promise<() => void> {
    const entering = queues[line].enter()
    const given = await inTime(entering, ROOM[line].patienceMs, signal)
    if (given) return given
    // The request stays in the queue; it releases its place as soon as it gets one.
    void entering.then((leave) => leave?.())
    signal.throwIfAborted()
    throw new QueueTimeout('all slots are taken')
  }

  async function knockUntilThere(): Promise<boolean> {
    const deadline = performance.now() + START_PATIENCE_MS
    want()
    while (!(await canConnect(socketPath))) {
      if (performance.now() > deadline) return false
      await new Promise((resolve) => setTimeout(resolve, KNOCK_EVERY_MS).unref())
    }
    wasReached = true
    return true
  }

  /** Starts the process if it is not running; true once it listens. Concurrent callers share one polling loop. */
  function isThere(): Promise<boolean> {
    knocking ??= knockUntilThere().finally(() => void (knocking = null))
    return knocking
  }

  /**
   * Checks health through the API's queue, as an editor's request would wait: if that is full, the result is `away`.
   */
  async function state(): Promise<EditorsState> {
    if (!wasReached) return 'not-started'
    const leave = await enter('api', AbortSignal.timeout(HEALTH_TIMEOUT_MS)).catch(() => null)
    if (!leave) return 'away'
    const isAlive = await probeHealth({ socketPath, agent }).finally(leave)
    return isAlive ? 'ok' : 'away'
  }

  return {
    host: new URL(siteUrl).host,
    options: { socketPath, agent },
    enter,
    isThere,
    wasReached: (): boolean => wasReached,
    state,
    sizeOf: (line: Line): { running: number; waiting: number } => queues[line].size(),
    close: (): void => agent.destroy(),
  }
}

/** Resolves with the result of `work`, or null on a timeout or an abort of `signal`. */
function inTime<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const giveUp = () => end(null)
    const late = setTimeout(giveUp, ms)
    const end = (value: T | null) => {
      clearTimeout(late)
      signal.removeEventListener('abort', giveUp)
      resolve(value)
    }
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
    work.then(end, reject)
  })
}

function canConnect(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(socketPath)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
