import http from 'node:http'
import net from 'node:net'
import { askHealth, HEALTH_TIMEOUT_MS } from '#server/front/ask-health.ts'
import { createQueue } from '#server/render-queue.ts'

/** Places for what is asked of the editors' process: one kind never waits for another. */
export type Line = 'api' | 'desk' | 'upload'
/**
 * `atOnce` are on a socket each, `inLine` wait for one, no longer than `patienceMs`. Most of it is work and not waiting: more
 * at once would only make each of them later, and the desk with them.
 */
const LINES: Record<Line, { atOnce: number; inLine: number; patienceMs: number }> = {
  api: { atOnce: 12, inLine: 256, patienceMs: 1_000 },
  desk: { atOnce: 8, inLine: 128, patienceMs: 1_000 },
  upload: { atOnce: 8, inLine: 120, patienceMs: 600_000 },
}

/** It starts within two seconds; on a machine that is busy it may take longer. */
const START_PATIENCE_MS = 10_000
const KNOCK_EVERY_MS = 20

/** All places were taken for as long as one may wait. */
export class LineTooLong extends Error {}

export type EditorsState = 'not-started' | 'ok' | 'away'
export type EditorsClient = ReturnType<typeof createEditorsClient>
type Options = {
  socketPath: string
  siteUrl: string
  /** Has the process started, where it is not. */
  want: () => void
}

/** Speaks to the editors' process on its Unix socket. */
export function createEditorsClient({ socketPath, siteUrl, want }: Options) {
  // The queues bound how many sockets there are.
  const agent = new http.Agent({ keepAlive: true })
  const queues = { api: createQueue(LINES.api), desk: createQueue(LINES.desk), upload: createQueue(LINES.upload) }
  let knocking: Promise<boolean> | null = null
  let wasReached = false

  /** Waits for a place and answers how to leave it. Throws `LineTooLong`, or what `signal` was ended with. */
  async function enter(line: Line, signal: AbortSignal): Promise<() => void> {
    const entering = queues[line].enter()
    const given = await inTime(entering, LINES[line].patienceMs, signal)
    if (given) return given
    // It still comes to its turn, and leaves at once.
    void entering.then((leave) => leave?.())
    signal.throwIfAborted()
    throw new LineTooLong('all places are taken')
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

  /** Has it started where it is not; true once it listens. Everybody waits for the same knocking. */
  function isThere(): Promise<boolean> {
    knocking ??= knockUntilThere().finally(() => {
      knocking = null
    })
    return knocking
  }

  /** Asks in the line of the API, as an editor's request does: where that is full, nobody is well. */
  async function state(): Promise<EditorsState> {
    if (!wasReached) return 'not-started'
    const leave = await enter('api', AbortSignal.timeout(HEALTH_TIMEOUT_MS)).catch(() => null)
    if (!leave) return 'away'
    const isAlive = await askHealth({ socketPath, agent }).finally(leave)
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

/** What `work` comes to, or null where that takes longer, or `signal` ends it. */
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
