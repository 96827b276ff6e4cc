import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP } from 'node:net'

const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/, '')
/** The address of a socket's other end, an IPv4 one without the prefix that it has on an IPv6 socket. */
export const plainAddress = (remote: string | undefined): string => plain(remote ?? '')
const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Whose X-Forwarded-For counts: addresses, or ranges like 10.0.0.0/8. */
export function trustedProxies(listed: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const one of listed) {
    const [address = '', bits] = one.split('/')
    if (!isIP(address)) throw new Error(`TRUSTED_PROXIES names ${one}, which is no address.`)
    if (bits === undefined) list.addAddress(address, family(address))
    else list.addSubnet(address, Number(bits), family(address))
  }
  return (address) => isIP(address) !== 0 && list.check(address, family(address))
}

/** Who asked: the nearest address that is not a proxy of ours. What an untrusted client claims is not looked at. */
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
