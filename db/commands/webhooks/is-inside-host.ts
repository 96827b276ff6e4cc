import net from 'node:net'
import { isGlobal } from '#db/commands/shared/is-global.ts'

/** Names that are answered within a machine or a local network only (RFC 6761, 6762, 8375; ICANN's `internal`). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/

/**
 * True if the host of an address can only be inside: an address that is not public, a local name, or a name without a
 * dot. Other names are looked up when a message is delivered, and refused there.
 */
export function isInsideHost(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase()
  if (net.isIP(host) !== 0) return !isGlobal(host)
  return !host.includes('.') || LOCAL_NAME.test(host)
}
