import { expect, test } from 'vitest'
import { networkOf } from '#server/http/guard/network.ts'
import { MemoryShares } from '#server/http/limits/memory-shares.ts'

const one = { key: '192.0.2', isShared: false }
const other = { key: '198.51.100', isShared: false }
const proxy = { key: '10.0.0', isShared: true }

function sharesOf(maxBytes: number, maxNetworkBytes: number) {
  let now = 0
  const ended: string[] = []
  const shares = new MemoryShares({ maxBytes, maxNetworkBytes, clock: () => now })
  return {
    shares,
    ended,
    pass: (ms: number) => {
      now += ms
    },
    open: (name: string, network = one) => shares.open(network, () => ended.push(name)),
  }
}

test('a network over its limit loses its slowest client, and no other network loses one', () => {
  const { shares, ended, pass, open } = sharesOf(10_000_000, 1_000_000)
  open('elsewhere', other).grow(10, 10)
  open('slow').grow(400_000, 400_000)
  pass(60_000)
  open('slower').grow(400_000, 400_000)
  open('slowest').grow(100, 100)
  pass(60_000)
  const quick = open('quick')
  quick.grow(500_000, 500_000)
  expect(ended).toEqual(['slowest', 'slow'])
  expect(shares.size()).toEqual({ bytes: 900_010, clients: 3 })
})

test('memory above the total is reclaimed from the network that holds most', () => {
  const { shares, ended, pass, open } = sharesOf(1_000_000, 900_000)
  open('a little', other).grow(50_000, 0)
  pass(60_000)
  open('much').grow(400_000, 400_000)
  open('much more').grow(449_999, 449_999)
  pass(1_000)
  const quick = open('quick', other)
  quick.grow(200_000, 200_000)
  expect(ended).toEqual(['much'])
  expect(shares.size()).toEqual({ bytes: 699_999, clients: 3 })
  expect(shares.ended).toBe(1)
})

test('behind a proxy that is not trusted no limit by network holds, and the total spares whoever is quick (P-305)', () => {
  const { ended, pass, open } = sharesOf(3_000_000, 1_000_000)
  for (let n = 0; n < 20; n++) open(`slow ${n}`, proxy).grow(100_000, 100_000)
  pass(60_000)
  expect(ended).toEqual([])
  for (let n = 0; n < 3; n++) open(`editor ${n}`, proxy).grow(900_000, 900_000)
  expect(ended.length).toBeGreaterThan(0)
  expect(ended.every((name) => name.startsWith('slow'))).toBe(true)
})

test('work in progress is not cancelled: later requests are refused', () => {
  const { shares, ended, open } = sharesOf(1_000_000, 1_000_000)
  const pinned = open('pinned')
  pinned.grow(900_000, 900_000)
  pinned.pin()
  open('late').grow(200_000, 200_000)
  expect(ended).toEqual(['late'])
  pinned.close()
  pinned.close()
  expect(shares.size()).toEqual({ bytes: 0, clients: 0 })
})

test('a network is a v4 /24 or a v6 /64, and shared only where a stranger says that it forwards (P-137)', () => {
  const of = (address: string, headers = {}, isTrusted = false) => networkOf(address, headers, isTrusted)
  expect(of('192.0.2.7').key).toBe(of('192.0.2.9').key)
  expect(of('192.0.2.7').key).not.toBe(of('192.0.3.7').key)
  expect(of('2001:db8::1').key).toBe(of('2001:db8:0:0:ffff::2').key)
  expect(of('2001:db8:0:1::1').key).not.toBe(of('2001:db8::1').key)
  expect(of('::1').key).toBe(of('::2').key)
  expect(of('192.0.2.7', { 'x-forwarded-for': '1.1.1.1' }).isShared).toBe(true)
  expect(of('192.0.2.7', { 'x-forwarded-for': '1.1.1.1' }, true).isShared).toBe(false)
  expect(of('192.0.2.7').isShared).toBe(false)
})

test('a client that comes now is not slower than one that filled the kernel’s buffers a moment ago and stands still', () => {
  const { ended, pass, open } = sharesOf(10_000_000, 1_000_000)
  const deaf = open('deaf')
  deaf.grow(800_000)
  deaf.grow(0, 2_500_000)
  pass(300)
  open('reader').grow(900_000)
  expect(ended).toEqual(['deaf'])
})
