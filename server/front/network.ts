import type { IncomingHttpHeaders } from 'node:http'
import { isIPv6 } from 'node:net'

/** Where a request comes from, as far as limits by network go. */
export type Network = {
  key: string
  /** True where many people may stand behind the address, as behind a proxy that is not trusted: its limit is the total. */
  isShared: boolean
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const

/** Whether a request says that it came through a proxy. */
export const isForwarded = (headers: IncomingHttpHeaders): boolean => FORWARDED.some((name) => name in headers)

/** The network of an address, written without a prefix for mapped IPv4: a v4 /24, a v6 /64. */
export function networkKey(address: string): string {
  if (!isIPv6(address)) return address.split('.').slice(0, 3).join('.')
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  if (tail === undefined) return left.slice(0, 4).join(':')
  const right = tail === '' ? [] : tail.split(':')
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}

/** `address` is the client's as `clientAddress` tells it; `isTrusted`: the machine that connected is a proxy of ours. */
export function networkOf(address: string, headers: IncomingHttpHeaders, isTrusted: boolean): Network {
  return { key: networkKey(address), isShared: !isTrusted && isForwarded(headers) }
}
