import { spoken } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'

export type FieldError = { field: string; message: string }

/**
 * A failed API request: a refusal, an unreachable server (status 0, `code: 'unreachable'`), or a fault of the desk in
 * this browser (status -1, `code: 'desk-fault'`).
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  /** A sentence to show to people, from the API's own table. */
  readonly title: string
  readonly errors: FieldError[]
  /** The other fields of the problem document, such as the other person's version or the id of a fault. */
  readonly body: Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>) {
    const code = typeof body.code === 'string' ? body.code : status === 0 ? 'unreachable' : 'failed'
    super(code)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.title = typeof body.title === 'string' ? body.title : t('The server did not answer. Try again in a moment.')
    this.errors = Array.isArray(body.errors) ? (body.errors as FieldError[]) : []
    this.body = body
  }
}

/**
 * Wraps any error as a problem, so that no state machine is left waiting; an unknown one is also reported to the
 * console.
 */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  globalThis.reportError?.(error)
  return new ApiProblem(-1, {
    code: 'desk-fault',
    title: t(
      'Something failed in this browser window, not on the server. Try again; if it happens again, reload the page.',
    ),
  })
}

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const TIMEOUT_MS = 20_000
/** Covers half a megabyte on a slow line, and a picture whose renditions take long to make. */
const UPLOAD_TIMEOUT_MS = 60_000

/** Bodies of more characters than this are gzipped: a story of 10,000 words shrinks to a third. */
const LONG = 4_000

/** Returns null where the browser cannot gzip; the body is then sent uncompressed. */
async function gzip(text: string): Promise<ArrayBuffer | null> {
  try {
    return await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
  } catch {
    return null
  }
}

async function ask<T>(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<T> {
  let response: Response
  let text: string
  try {
    // Sentences of the answer are said in the language of the page.
    const headers = { accept: 'application/json', 'accept-language': spoken().language, ...init.headers }
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    response = await fetch(path, { signal, ...init, headers, credentials: 'same-origin' })
    text = await response.text()
  } catch {
    throw new ApiProblem(0, {})
  }
  const body: unknown = parse(text)
  if (response.ok) return body as T
  throw new ApiProblem(response.status, typeof body === 'object' && body !== null ? { ...body } : {})
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** The desk's only HTTP client: JSON requests and responses, problems thrown as `ApiProblem`. */
export const api = {
  get: <T>(path: string): Promise<T> => ask<T>(path, {}),

  /** Sends a change. It is idempotent: a second request with the same `key` gets the first response. */
  send: async <T>(method: Method, path: string, body: object = {}, key: string = crypto.randomUUID()): Promise<T> => {
    const json = JSON.stringify(body)
    const packed = json.length > LONG ? await gzip(json) : null
    return ask<T>(path, {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(packed && { 'content-encoding': 'gzip' }),
      },
      body: packed ?? json,
    })
  },
  /**
   * Sends a request that is repeated anyway, such as a heartbeat: without an idempotency key, and with `keepalive` so
   * that it survives the page's unload.
   */
  tell: <T>(method: Method, path: string, body: object): Promise<T> =>
    ask<T>(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    }),
  /** Uploads a piece of a file as raw bytes. */
  sendBytes: <T>(path: string, bytes: Blob, signal: AbortSignal): Promise<T> =>
    ask<T>(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
      signal: AbortSignal.any([signal, AbortSignal.timeout(UPLOAD_TIMEOUT_MS)]),
    }),
}
