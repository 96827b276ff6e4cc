import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP } from 'node:net'

const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/, '')
/** The address of a socket's peer; an IPv4 address loses the prefix that it has on an IPv6 socket. */
export const plainAddress = (remote: string | undefined): string => plain(remote ?? '')
/** True for an address of this machine alone. */
export const isLoopbackAddress = (address: string): boolean => /^(?:::1|127\.\d+\.\d+\.\d+)$/.test(address)
const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Parses TRUSTED_PROXIES (addresses, or ranges like 10.0.0.0/8): the peers whose X-Forwarded-For counts. */
export function trustedProxies(listed: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const one of listed) {
    const [address = '', bits] = one.split('/')
    if (!isIP(address)) throw new Error(`TRUSTED_PROXIES names ${one}, which is not an IP address.`)
    if (bits === undefined) list.addAddress(address, family(address))
    else list.addSubnet(address, Number(bits), family(address))
  }
  return (address) => isIP(address) !== 0 && list.check(address, family(address))
}

/** The client's address: the nearest one that is not a trusted proxy. Claims of an untrusted client are ignored. */
export function clientAddress(
  remote: string | undefined,
  headers: IncomingHttpHeaders,
  isTrusted: (address: string) => boolean,
): string {
  let address = plain(remote ?? '')
  const claimed = headers['x-forwarded-for']
  const hops = (Array.isArray(claimed) ? claimed.join(',') : (claimed ?? '')).split(',').map(plain).filter(Boolean)
  while (isTrusted(address) && hops.length > 0) {
    const next = hops.pop() ?? ''
    if (isIP(next) === 0) break
    address = next
  }
  return address
}
