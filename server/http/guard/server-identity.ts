import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import path from 'node:path'
import { clientAddress, plainAddress } from '#server/http/guard/client-address.ts'
import { isForwarded } from '#server/http/guard/network.ts'
import type { ProxyWatch } from '#server/http/guard/proxy-watch.ts'
import { PROGRAM_VERSION } from '#server/shared/running-version.ts'

/** Header of a request to `/healthz` that proves to come from somebody who can read the secret of the newsroom. */
export const PROBE_HEADER = 'x-broadsheet-probe'
const FRESH_MS = 10 * 60_000

/** Answer to such a request: the version of the server, and how the request reached it. */
export type ServerIdentity = {
  version: string
  /** Address that connected: the proxy's, where there is one. */
  peer: string
  /** Address that counts as the client's. */
  client: string
  /** True if the request carried a forwarding header. */
  isForwarded: boolean
  /** Peer that forwards requests and that TRUSTED_PROXIES does not name; null if none was seen. */
  untrustedPeer: string | null
  /** Proof that the server knows the same secret. */
  proof: string
}

const sign = (secret: string, what: string): string => createHmac('sha256', secret).update(what).digest('base64url')
const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** The secret of a newsroom; null if it has none yet. */
export function readSecret(dataDir: string): string | null {
  const file = path.join(dataDir, 'secret')
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null
}

/** Makes a probe: the value of its header, and whether an answer is of a server with the same secret. `now` in ms UTC. */
export function makeProbe(secret: string, now: number): { header: string; isAnswered: (proof: string) => boolean } {
  const nonce = `${now}.${randomBytes(12).toString('base64url')}`
  const isAnswered = (proof: string) => isSame(proof, sign(secret, `answer ${nonce}`))
  return { header: `${nonce}.${sign(secret, `probe ${nonce}`)}`, isAnswered }
}

type Seen = Pick<ServerIdentity, 'peer' | 'client' | 'untrustedPeer'>

/** The identity for a valid probe of the last ten minutes; null for every other request, which learns nothing. */
export function identityFor(
  headers: IncomingHttpHeaders,
  secret: () => string | null,
  seen: Seen,
  now: number,
): ServerIdentity | null {
  const given = headers[PROBE_HEADER]
  const [, at = '', nonce = '', signature = ''] = /^(\d{13})\.([\w-]{16})\.([\w-]{43})$/.exec(String(given ?? '')) ?? []
  if (nonce === '' || Math.abs(now - Number(at)) > FRESH_MS) return null
  const known = secret()
  if (known === null || !isSame(signature, sign(known, `probe ${at}.${nonce}`))) return null
  const proof = sign(known, `answer ${at}.${nonce}`)
  return { version: PROGRAM_VERSION, ...seen, isForwarded: isForwarded(headers), proof }
}

/** Creates what adds the identity to an answer of `/healthz`: empty for everybody but `news doctor`. */
export function serverIdentifier(
  dataDir: string,
  proxies: Pick<ProxyWatch, 'isUntrusted' | 'untrustedPeer'>,
  isTrusted: (address: string) => boolean,
): (request: IncomingMessage) => { server?: ServerIdentity } {
  let known: string | null = null
  const secret = () => (known ??= readSecret(dataDir))
  return ({ headers, socket }) => {
    const peer = plainAddress(socket.remoteAddress)
    const client = clientAddress(socket.remoteAddress, headers, isTrusted)
    const untrustedPeer = proxies.isUntrusted ? proxies.untrustedPeer : null
    const server = identityFor(headers, secret, { peer, client, untrustedPeer }, Date.now())
    return server ? { server } : {}
  }
}
