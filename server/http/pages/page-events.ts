import type { ServerResponse } from 'node:http'
import type { ChangeLog } from '#db/engine/change-log.ts'
import { BARE_CSP, type Policy, PRIVATE, securityHeaders } from '#server/shared/headers.ts'
import { log } from '#server/shared/log.ts'

export type PageEventsOptions = {
  /** Opens a change log for the streams alone: that of the page cache forgets tags between two polls. */
  openLog: () => ChangeLog
  /** Numbers of the live stories that are open. */
  liveStories: () => number[]
  policy: Policy
  /** Most streams of this process. */
  most?: number
  pollMs?: number
  heartbeatMs?: number
}

/** Three quarters of the connections that a web process takes. */
const MOST_STREAMS = 3_000
const POLL_MS = 200
/** Below the 30 s after which the server and proxies close a connection on which nothing is sent. */
const HEARTBEAT_MS = 15_000
/** Streams that are written to in one turn of the event loop. */
const BATCH = 500
/** Pause (ms) before a browser opens a stream again: another for each, so that a restart is not asked by all at once. */
const retryMs = () => 2_000 + Math.floor(Math.random() * 8_000)

type Watch = { log: ChangeLog; epoch: string; seq: number; live: number[]; timers: NodeJS.Timeout[] }

/**
 * Streams of server-sent events for readers of live stories. An event holds the numbers of the stories whose public
 * state changed, and nothing else: pages are fetched as always, so that no event can show what was withdrawn, and none
 * must be sent again. The change log is polled only while there are streams.
 */
export class PageEvents {
  readonly counts = { events: 0, refused: 0 }
  readonly #options: Required<PageEventsOptions>
  readonly #streams = new Set<ServerResponse>()
  #watch: Watch | null = null
  #isStopping = false

  constructor(options: PageEventsOptions) {
    this.#options = { most: MOST_STREAMS, pollMs: POLL_MS, heartbeatMs: HEARTBEAT_MS, ...options }
  }

  size = (): number => this.#streams.size

  /** Opens a stream, or answers 204 where there is nothing to follow or no room: the page then polls. */
  open(response: ServerResponse): void {
    const headers = { ...securityHeaders(this.#options.policy), 'Content-Security-Policy': BARE_CSP }
    if (!this.#hasRoom(response)) {
      this.counts.refused += 1
      response.writeHead(204, { ...headers, 'Cache-Control': PRIVATE }).end()
      return
    }
    this.#streams.add(response)
    response.on('close', () => this.#forget(response))
    response.shouldKeepAlive = false
    response.writeHead(200, {
      ...headers,
      'Cache-Control': `${PRIVATE}, no-transform`,
      'Content-Type': 'text/event-stream',
      'X-Accel-Buffering': 'no',
      'X-Robots-Tag': 'noindex',
    })
    response.write(`retry: ${retryMs()}\ndata: .\n\n`)
  }

  /** Closes all streams at once, and opens none any more. */
  stop(): void {
    this.#isStopping = true
    this.#endAll()
  }

  #hasRoom({ req }: ServerResponse): boolean {
    if (this.#isStopping || this.#streams.size >= this.#options.most || req.method === 'HEAD') return false
    const live = this.#options.liveStories()
    if (live.length === 0) return false
    this.#watch ??= this.#startWatch(live)
    return true
  }

  #startWatch(live: number[]): Watch {
    const { openLog, pollMs, heartbeatMs } = this.#options
    const changes = openLog()
    const watch: Watch = { log: changes, epoch: changes.epoch(), seq: changes.seq(), live, timers: [] }
    watch.timers = [
      setInterval(() => this.#poll(watch), pollMs).unref(),
      setInterval(() => this.#sendHeartbeat(), heartbeatMs).unref(),
    ]
    return watch
  }

  #stopWatch(): void {
    for (const timer of this.#watch?.timers ?? []) clearInterval(timer)
    this.#watch?.log.close()
    this.#watch = null
  }

  /**
   * Reads what changed, and sends the numbers of the stories that did. One that closed or was withdrawn is sent once
   * more.
   */
  #poll(watch: Watch): void {
    try {
      const { log: changes, epoch, seq, live } = watch
      if (changes.poll() === seq && changes.epoch() === epoch) return
      watch.live = this.#options.liveStories()
      const changed = [...new Set([...live, ...watch.live])].filter(
        (id) => changes.epoch() !== epoch || !changes.isFresh([`article:${id}`], seq),
      )
      watch.epoch = changes.epoch()
      watch.seq = changes.seq()
      changes.forgetUpTo(watch.seq)
      if (changed.length === 0) return
      this.counts.events += 1
      this.#send(changed.join(' '))
    } catch (error) {
      log('error', 'the event streams could not read the change log', { error })
      this.#endAll()
    }
  }

  /** Ends the streams whose reader has not taken what was sent before, and sends a line to the others. */
  #sendHeartbeat(): void {
    for (const stream of this.#streams) if (stream.writableLength > 0) stream.destroy()
    // An event and no comment: a page must notice that a proxy holds events back.
    this.#send('.')
  }

  #send(data: string): void {
    const bytes = Buffer.from(`data: ${data}\n\n`)
    const streams = [...this.#streams]
    const sendFrom = (start: number) => {
      for (const stream of streams.slice(start, start + BATCH)) if (this.#streams.has(stream)) stream.write(bytes)
      if (start + BATCH < streams.length) setImmediate(sendFrom, start + BATCH)
    }
    sendFrom(0)
  }

  #endAll(): void {
    for (const stream of this.#streams) {
      if (stream.writableLength > 0) stream.destroy()
      else stream.end()
      this.#forget(stream)
    }
    this.#stopWatch()
  }

  #forget(stream: ServerResponse): void {
    if (this.#streams.delete(stream) && this.#streams.size === 0) this.#stopWatch()
  }
}
