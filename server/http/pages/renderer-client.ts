import http from 'node:http'
import { probeHealth } from '#server/http/health/probe-health.ts'
import { type Body, bodyOf } from '#server/shared/encodings.ts'
import { fromHeaders, type Provenance, READ_HEADER, SPARE_HEADER } from '#server/shared/provenance.ts'
import { renderQueueOf, type RenderQueueName } from '#server/shared/render-queue-name.ts'

export type Rendered = {
  status: number
  headers: http.IncomingHttpHeaders
  body: Body
  madeFrom: Provenance
}

/** A render failed: 503 if the renderer is away or its queue is full, 500 if it broke. */
export class RenderFailed extends Error {
  readonly status: 500 | 503
  constructor(status: 500 | 503, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

const RENDER_TIMEOUT_MS = 15_000
const MAX_PAGE_BYTES = 16_000_000
/** Sockets by kind of render, so that queued pages do not block a search. */
const SOCKETS: Record<RenderQueueName, number> = { page: 64, search: 16, card: 16, endless: 4 }

function makeAgents(): Record<RenderQueueName, http.Agent> {
  const agentOf = (line: RenderQueueName) => new http.Agent({ keepAlive: true, maxSockets: SOCKETS[line] })
  return { page: agentOf('page'), search: agentOf('search'), card: agentOf('card'), endless: agentOf('endless') }
}

export type RendererClient = ReturnType<typeof createRendererClient>

/** HTTP client for a readers' renderer on its Unix socket. A render continues when the reader disconnects. */
export function createRendererClient(socketPath: string, siteUrl: string) {
  const agents = makeAgents()
  const { host } = new URL(siteUrl)
  // A page may have many tags.
  const base = { socketPath, maxHeaderSize: 1_000_000 }

  function render(path: string, { isSpare = false } = {}): Promise<Rendered> {
    const { promise, resolve, reject } = Promise.withResolvers<Rendered>()
    const headers = {
      host,
      [READ_HEADER]: '1',
      ...(isSpare && { [SPARE_HEADER]: '1' }),
      accept: '*/*',
      'x-forwarded-proto': new URL(siteUrl).protocol.slice(0, -1),
    }
    const request = http.get({ ...base, agent: agents[renderQueueOf(path)], path, headers }, (response) => {
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > MAX_PAGE_BYTES) request.destroy(new RenderFailed(500, `${path} is too long`))
        else chunks.push(chunk)
      })
      response.on('error', (error) => reject(asFailure(error)))
      response.on('end', () => {
        const { headers, statusCode: status = 500 } = response
        const madeFrom = fromHeaders(headers)
        if (status >= 500) return reject(new RenderFailed(status === 503 ? 503 : 500, `${path} answered ${status}`))
        if (!response.complete || !madeFrom) return reject(new RenderFailed(500, `${path} was cut off`))
        const digest = String(headers['x-broadsheet-digest'])
        const body = bodyOf(Buffer.concat(chunks), { isBrotli: headers['content-encoding'] === 'br', digest })
        resolve({ status, headers, body, madeFrom })
      })
    })
    // The timeout includes the wait for a socket. A request without a socket emits nothing when it is destroyed.
    const late = setTimeout(() => {
      const failure = new RenderFailed(request.socket ? 500 : 503, `${path} took too long`)
      reject(failure)
      request.destroy(failure)
    }, RENDER_TIMEOUT_MS)
    request.on('error', (error) => reject(asFailure(error)))
    return promise.finally(() => clearTimeout(late))
  }

  /** True if the renderer answers at all. */
  const isAlive = () => probeHealth({ ...base, agent: false })
  /** True if a page would be started in time: checked through the queue of pages. */
  const isPrompt = () => probeHealth({ ...base, agent: agents.page })
  const close = () => {
    for (const agent of Object.values(agents)) agent.destroy()
  }
  return { render, isAlive, isPrompt, close }
}

const AWAY = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'])

function asFailure(error: Error): RenderFailed {
  if (error instanceof RenderFailed) return error
  const isAway = 'code' in error && AWAY.has(String(error.code))
  return new RenderFailed(isAway ? 503 : 500, error.message, { cause: error })
}
