import http from 'node:http'
import { type Body, bodyOf } from '#server/front/encodings.ts'
import { fromHeaders, type MadeFrom, READ_HEADER } from '#server/made-from.ts'

export type Rendered = {
  status: number
  headers: http.IncomingHttpHeaders
  body: Body
  madeFrom: MadeFrom
}

/** No page came: 503 where the renderer is away or its line is full, 500 where it broke. */
export class RenderFailed extends Error {
  readonly status: 500 | 503
  constructor(status: 500 | 503, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

const RENDER_TIMEOUT_MS = 15_000
const MAX_PAGE_BYTES = 16_000_000

export type RendererClient = ReturnType<typeof createRendererClient>

/** Speaks to the renderer on its Unix socket. Renders are detached from any reader's socket. */
export function createRendererClient(socketPath: string, siteUrl: string) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  const { host } = new URL(siteUrl)
  // A page may have many tags.
  const base = { socketPath, agent, maxHeaderSize: 1_000_000 }

  function render(path: string): Promise<Rendered> {
    const { promise, resolve, reject } = Promise.withResolvers<Rendered>()
    const headers = {
      host,
      [READ_HEADER]: '1',
      accept: '*/*',
      'x-forwarded-proto': new URL(siteUrl).protocol.slice(0, -1),
    }
    const request = http.get({ ...base, path, headers }, (response) => {
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
    request.setTimeout(RENDER_TIMEOUT_MS, () => request.destroy(new RenderFailed(500, `${path} took too long`)))
    request.on('error', (error) => reject(asFailure(error)))
    return promise
  }

  /** True where the renderer's event loop answers. */
  function isAlive(): Promise<boolean> {
    return new Promise((resolve) => {
      const request = http.get({ ...base, path: '/healthz', agent: false, timeout: 1_500 }, (response) => {
        response.resume()
        resolve(response.statusCode === 200)
      })
      request.on('timeout', () => request.destroy())
      request.on('error', () => resolve(false))
    })
  }

  return { render, isAlive, options: base, host, close: () => agent.destroy() }
}

const AWAY = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'])

function asFailure(error: Error): RenderFailed {
  if (error instanceof RenderFailed) return error
  const isAway = 'code' in error && AWAY.has(String(error.code))
  return new RenderFailed(isAway ? 503 : 500, error.message, { cause: error })
}
