import { isUtf8 } from 'node:buffer'

const ABSOLUTE = /^https?:\/\/[^/?#@]+(?=[/?]|$)/i

/**
 * A request target in origin form (RFC 9112, 3.2.1). Proxies send it absolute, and which host they name is looked at no
 * more than the Host header is: the paper has one.
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target
  const host = ABSOLUTE.exec(target)?.[0]
  if (!host) return target
  const rest = target.slice(host.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

const REQUEST_LINE = /^(?:GET|HEAD) (\/[\x21-\x7e\x80-\xff]*) HTTP\/1\.[01]\r?$/
const MAX_TARGET = 2_048

/**
 * Where a request for an address with letters beyond ASCII leads: the same address with its bytes escaped. Node's parser
 * takes no such request, so it is read from the bytes that it could not take. Null where they are no such thing.
 */
export function escapedTarget(packet: Buffer, at: number): string | null {
  const start = packet.lastIndexOf('\n', at) + 1
  const end = packet.indexOf('\n', start)
  if (end === -1 || end - start > MAX_TARGET) return null
  const target = REQUEST_LINE.exec(packet.toString('latin1', start, end))?.[1]
  // `//host` and `/\\host` would be read as the address of another host.
  if (!target || /^\/\/|\\/.test(target) || !isUtf8(Buffer.from(target, 'latin1'))) return null
  return target.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
}
