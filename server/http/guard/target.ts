import { isUtf8 } from 'node:buffer'

const ABSOLUTE = /^https?:\/\/[^/?#@]+(?=[/?]|$)/i

/**
 * Converts a request target to origin form (RFC 9112, 3.2.1). Proxies send it absolute; its host is ignored like the
 * Host header, since the paper has one host.
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
 * Target of a redirect for an address with raw bytes beyond ASCII: the same address percent-encoded. Node's parser
 * refuses such a request, so it is read from the raw packet. Null for any other packet.
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
