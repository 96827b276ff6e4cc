import dns from 'node:dns/promises'
import https from 'node:https'
import net from 'node:net'
import tls from 'node:tls'
import { isGlobal } from '#db/commands/shared/is-global.ts'

/** Reason why no request was made, or no response came. */
export type OutsideCode = 'not-https' | 'private' | 'robots' | 'no-such-host' | 'no-answer' | 'too-slow'
export class OutsideError extends Error {
  readonly code: OutsideCode
  constructor(code: OutsideCode, message: string) {
    super(message)
    this.code = code
  }
}

export type Outside = {
  status: number
  location: string | null
  contentType: string
  retryAfter: string | null
  body: Buffer
  isCut: boolean
}
export type OutsideOptions = {
  /** Looks up all addresses of a host. */
  resolve?: (host: string) => Promise<string[]>
  /** Opens a connection to an address that was checked. */
  dial?: (address: string, port: number) => net.Socket
  /** Certificate authority for the host's certificate; the default ones if absent. */
  ca?: string
  timeoutMs?: number
  /** Length at which a response is cut. */
  maxBytes?: number
}
/** Method, and optionally a body with its headers, or another User-Agent than the default. */
export type Asking = {
  method: 'GET' | 'HEAD' | 'POST'
  headers?: Record<string, string>
  body?: Buffer | string
  /** Takes the content of an answer with status 200 part by part, which is then not gathered in `body`. Throws nothing. */
  onPart?: ((part: Uint8Array) => void) | undefined
}
export type FetchPublicHttps = (url: string, asking?: 'GET' | 'HEAD' | Asking) => Promise<Outside>

const TIMEOUT_MS = 5_000
const MAX_BYTES = 262_144
const AGENT = 'Broadsheet (checks links; see robots.txt)'

/**
 * The only client for outgoing requests: https only, to an address that was looked up, found to be public and then
 * connected to, so that DNS rebinding cannot lead elsewhere. No redirect is followed, no cookie or credential is sent,
 * a response ends after 5 s or 256 KB unless `options` say more. Throws an `OutsideError`.
 */
export function createPublicHttpsClient(options: OutsideOptions = {}): FetchPublicHttps {
  const { resolve = lookUp, dial = connect, ca, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options
  return async (href, asked = 'GET') => {
    const asking = typeof asked === 'string' ? { method: asked } : asked
    const url = new URL(href)
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '')
      throw new OutsideError('not-https', 'Only https addresses without credentials are requested.')
    const late = new AbortController()
    const clock = setTimeout(() => late.abort(), timeoutMs)
    try {
      const address = await orLate(openAddress(url.hostname.replace(/^\[|\]$/g, ''), resolve), late.signal)
      return await send(url, asking, { address, dial, ca, maxBytes, signal: late.signal })
    } catch (error) {
      if (late.signal.aborted) throw new OutsideError('too-slow', `No answer within ${timeoutMs / 1_000} s.`)
      throw error instanceof OutsideError ? error : new OutsideError('no-answer', messageOf(error))
    } finally {
      clearTimeout(clock)
      // Aborts whatever is still open, such as the rest of a response that was cut.
      late.abort()
    }
  }
}

/** Asks, and follows five redirects at most, whether or not to other hosts: each address is asked by `ask`. */
export async function askOnwards(ask: (href: string) => Promise<Outside>, href: string, left = 5): Promise<Outside> {
  const answer = await ask(href)
  const isMoved = answer.status >= 300 && answer.status < 400 && left > 0
  const next = isMoved ? URL.parse(answer.location ?? '', href) : null
  return next ? askOnwards(ask, next.href, left - 1) : answer
}

const connect = (address: string, port: number): net.Socket => net.connect({ host: address, port })

async function lookUp(host: string): Promise<string[]> {
  const found = await dns.lookup(host, { all: true, verbatim: true })
  return found.map((one) => one.address)
}

function orLate<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

function messageOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}

/** The address to connect to. If any of several is not public, the host is a trap and none of them is asked. */
async function openAddress(host: string, resolve: NonNullable<OutsideOptions['resolve']>): Promise<string> {
  const addresses = net.isIP(host) > 0 ? [host] : await resolve(host).catch(() => [])
  const [first] = addresses
  if (first === undefined) throw new OutsideError('no-such-host', 'The host does not exist.')
  if (!addresses.every(isGlobal)) throw new OutsideError('private', 'Its host is in a private network.')
  return first
}

type Sending = {
  address: string
  dial: NonNullable<OutsideOptions['dial']>
  ca: string | undefined
  maxBytes: number
  signal: AbortSignal
}

function send(url: URL, asking: Asking, { address, dial, ca, maxBytes, signal }: Sending): Promise<Outside> {
  const { method, headers = {}, body, onPart } = asking
  const host = url.hostname
  const port = url.port === '' ? 443 : Number(url.port)
  return new Promise((resolve, reject) => {
    const socket = dial(address, port)
    socket.on('error', reject)
    const named = net.isIP(host.replace(/^\[|\]$/g, '')) > 0 ? {} : { servername: host }
    const secured = tls.connect({ socket, ...named, ...(ca !== undefined && { ca }) })
    // Needed also after the request, when nothing else listens.
    secured.on('error', reject)
    const abandon = () => socket.destroy()
    signal.addEventListener('abort', () => (abandon(), reject(signal.reason)), { once: true })
    const request = https.request(url, {
      method,
      // No agent: one would look the name up again, and could connect to another address.
      createConnection: () => secured,
      headers: {
        host: url.host,
        'user-agent': AGENT,
        accept: '*/*',
        'accept-encoding': 'identity',
        connection: 'close',
        ...headers,
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      },
    })
    request.on('error', reject)
    request.on('response', (answer) => {
      const done = (isCut: boolean) => {
        const { location = null, 'content-type': contentType = '', 'retry-after': retryAfter = null } = answer.headers
        const status = answer.statusCode ?? 0
        resolve({ status, location, contentType, retryAfter, body: Buffer.concat(chunks), isCut })
      }
      const chunks: Buffer[] = []
      const take = answer.statusCode === 200 && onPart ? onPart : (part: Buffer) => void chunks.push(part)
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        if (bytes >= maxBytes) return
        take(chunk.subarray(0, maxBytes - bytes))
        bytes += chunk.length
        if (bytes >= maxBytes) {
          done(true)
          abandon()
        }
      })
      answer.on('error', reject)
      answer.on('end', () => done(false))
    })
    request.end(body)
  })
}
