import { isIPv6 } from 'node:net'

/** Normalizes an address to one subscriber: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [before = [], after] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const missing = after ? 8 - before.length - after.length : 0
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...(after ?? [])]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
