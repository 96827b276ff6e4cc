import { isIPv4, isIPv6 } from 'node:net'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { knownNetworks } from '#db/schema/tables.ts'

/** The network of an address as sign-ins are compared: an IPv4 /24 or an IPv6 /48; null if it is no address. */
export function signInNetwork(address: string | null): string | null {
  const plain = (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(plain)) return null
  // The URL parser writes an IPv6 address in its shortest form, so that all spellings are the same.
  const [head = '', tail] = new URL(`http://[${plain.split('%', 1)[0]}]/`).hostname.slice(1, -1).split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0')
  return `${[...left, ...zeros, ...right].slice(0, 3).join(':')}::/48`
}

/**
 * Stores that a person signed in from this address at `now` (ms UTC). One that is new is left to be notified of; the
 * first of a person counts as notified (at 0), because there is none to compare it with.
 */
export function noteNetwork(tx: Tx, { personId, address }: { personId: string; address: string | null }, now: number) {
  const network = signInNetwork(address)
  if (network === null) return
  const theirs = eq(knownNetworks.personId, personId)
  const isThis = and(theirs, eq(knownNetworks.network, network))
  const seen = tx.update(knownNetworks).set({ lastAt: now }).where(isThis).run()
  if (seen.changes > 0) return
  const isFirst =
    tx.select({ network: knownNetworks.network }).from(knownNetworks).where(theirs).limit(1).get() === undefined
  const row = { personId, network, firstAt: now, lastAt: now, toldAt: isFirst ? 0 : null }
  tx.insert(knownNetworks).values(row).run()
}
