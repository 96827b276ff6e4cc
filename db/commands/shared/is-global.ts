import net from 'node:net'

/** Address ranges that are not public (IANA's registries of special-purpose addresses), which are never requested. */
const CLOSED = {
  ipv4: `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
    192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`,
  // Teredo and its neighbours, documentation, 6to4, documentation again.
  ipv6: '2001::/23 2001:db8::/32 2002::/16 3fff::/20',
}
const closed = new net.BlockList()
for (const type of ['ipv4', 'ipv6'] as const)
  for (const range of CLOSED[type].split(/\s+/)) {
    const [base = '', bits] = range.split('/')
    closed.addSubnet(base, Number(bits), type)
  }
const open = new net.BlockList()
open.addSubnet('2000::', 3, 'ipv6')

/**
 * True for a public address. Of IPv6 only what is allocated (2000::/3): so no loopback, no local or private address,
 * and none that wraps an IPv4 address in another one.
 */
export function isGlobal(address: string): boolean {
  if (net.isIPv4(address)) return !closed.check(address, 'ipv4')
  return net.isIPv6(address) && open.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}
