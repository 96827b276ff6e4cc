import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

const FORWARDING = ['x-forwarded-for', 'forwarded', 'x-real-ip'] as const
/** Window of requests: a peer of another network counts as a proxy only if nearly all of them came through one. */
const WATCHED = 50
const NEARLY_ALL = 45

const near = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(network, bits, 'ipv4')
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')

/**
 * Detects a proxy that TRUSTED_PROXIES does not name. All readers then share the proxy's address, and failed sign-ins
 * by one of them lock sign-in for all. A forwarding header from this machine or its own network is a proxy's; one from
 * elsewhere may be invented by a stranger, so only a long run of them counts.
 */
export class ProxyWatch {
  readonly #isTrusted: (address: string) => boolean
  readonly #latest: boolean[] = []
  isUntrusted = false
  /** Address of the last peer that forwarded a request without being trusted; null if none did. */
  untrustedPeer: string | null = null

  constructor(isTrusted: (address: string) => boolean) {
    this.#isTrusted = isTrusted
  }

  see({ headers, socket }: IncomingMessage): void {
    if (this.isUntrusted) return
    const peer = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
    const isForwarded = FORWARDING.some((name) => headers[name] !== undefined) && !this.#isTrusted(peer)
    if (isForwarded) this.untrustedPeer = peer
    if (isForwarded && isNear(peer)) this.isUntrusted = true
    this.#latest.push(isForwarded)
    if (this.#latest.length < WATCHED) return
    if (this.#latest.filter(Boolean).length >= NEARLY_ALL) this.isUntrusted = true
    this.#latest.shift()
  }
}

const isNear = (address: string): boolean =>
  isIP(address) !== 0 && near.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
