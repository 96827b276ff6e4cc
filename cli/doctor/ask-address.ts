import http from 'node:http'
import https from 'node:https'
import type { TLSSocket } from 'node:tls'

/** Answer of an address. Redirects are not followed. */
export type AddressAnswer = {
  status: number
  location: string | null
  body: string
  /** The certificate, over https. `problem` is the reason why a browser would refuse it; null: it is trusted. */
  certificate: { issuer: string; endsAt: number; problem: string | null } | null
}

const MOST_BYTES = 65_536

/** Asks an address, also where its certificate is refused. Rejects with a sentence on why nothing answered. */
export function askAddress(url: URL, headers: Record<string, string> = {}, timeoutMs = 8_000): Promise<AddressAnswer> {
  const isTls = url.protocol === 'https:'
  const options = { headers, agent: false as const, signal: AbortSignal.timeout(timeoutMs), rejectUnauthorized: false }
  return new Promise((resolve, reject) => {
    const request = (isTls ? https : http).get(url, options, (response) => {
      const certificate = isTls ? certificateOf(response.socket as TLSSocket) : null
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
        if (body.length > MOST_BYTES) response.destroy()
      })
      response.on('close', () =>
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null, body, certificate }),
      )
      response.on('error', () => {})
    })
    request.on('error', (error: NodeJS.ErrnoException) => reject(new Error(reasonOf(error, url), { cause: error })))
  })
}

function certificateOf(socket: TLSSocket): AddressAnswer['certificate'] {
  const { issuer, valid_to: end } = socket.getPeerCertificate()
  const name = issuer?.O ?? issuer?.CN ?? 'unknown'
  const problem = socket.authorized ? null : String(socket.authorizationError ?? 'it is not trusted')
  return { issuer: [name].flat().join(' '), endsAt: Date.parse(end), problem }
}

const REASONS: Record<string, string> = {
  ENOTFOUND: 'its name is in no DNS',
  EAI_AGAIN: 'DNS does not answer',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was closed',
  ETIMEDOUT: 'it does not answer in time',
  EHOSTUNREACH: 'its machine cannot be reached',
  ENETUNREACH: 'its network cannot be reached',
}

function reasonOf(error: NodeJS.ErrnoException, url: URL): string {
  const why = error.name === 'AbortError' || error.name === 'TimeoutError' ? 'it does not answer in time' : undefined
  return `${url.origin} cannot be reached: ${why ?? REASONS[error.code ?? ''] ?? error.code ?? error.message}.`
}
