import type { IncomingHttpHeaders } from 'node:http'
import { isIPv6 } from 'node:net'

/** The origin of a request, as limits by network see it. */
export type Network = {
  key: string
  /** True if many people may be behind the address, as behind a proxy that is not trusted: its limit is the total. */
  isShared: boolean
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const

/** True if a request says that it came through a proxy. */
export const isForwarded = (headers: IncomingHttpHeaders): boolean => FORWARDED.some((name) => name in headers)

/** The network of an address (without the prefix of mapped IPv4): a v4 /24, a v6 /64. */
export function networkKey(address: string): string {
  if (!isIPv6(address)) return address.split('.').slice(0, 3).join('.')
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  if (tail === undefined) return left.slice(0, 4).join(':')
  const right = tail === '' ? [] : tail.split(':')
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}

/**
 * The network of a request. `address` is from `clientAddress`; `isTrusted`: the machine that connected is a trusted
 * proxy.
 */
export function networkOf(address: string, headers: IncomingHttpHeaders, isTrusted: boolean): Network {
  return { key: networkKey(address), isShared: !isTrusted && isForwarded(headers) }
}
