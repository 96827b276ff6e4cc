import { expect, test } from 'vitest'
import { isOwnOrigin } from '#domain/http/own-origin.ts'

const LOCAL = 'http://localhost:3000'
const NAMES = ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']
const isOwn = (siteUrl: string, host: string | null, origin: string | null, site: string | null = null) =>
  isOwnOrigin(siteUrl, { host, origin, site })

test('the site’s own origin may change things, whatever the Host', () => {
  for (const siteUrl of ['https://paper.example', LOCAL])
    for (const host of ['paper.example', 'cache.internal', null])
      for (const site of ['same-origin', null]) expect(isOwn(siteUrl, host, siteUrl, site)).toBe(true)
})

test.each(NAMES)('a server on loopback takes changes from itself as %s (P-403)', (host) => {
  for (const name of NAMES) expect(isOwn(`http://${name}`, host, `http://${host}`, 'same-origin')).toBe(true)
  expect(isOwn(LOCAL, host, `http://${host}`)).toBe(true)
})

test.each<[string, string, string | null, string | null, string | null]>([
  ['no Origin', LOCAL, '127.0.0.1:3000', null, 'same-origin'],
  ['an opaque Origin', LOCAL, '127.0.0.1:3000', 'null', null],
  ['another port of both', LOCAL, '127.0.0.1:3001', 'http://127.0.0.1:3001', 'same-origin'],
  ['another port of the Origin', LOCAL, '127.0.0.1:3000', 'http://127.0.0.1:3001', null],
  ['no port', LOCAL, '127.0.0.1', 'http://127.0.0.1', null],
  ['https', LOCAL, '127.0.0.1:3000', 'https://127.0.0.1:3000', null],
  ['a name that begins like loopback', LOCAL, 'localhost.evil:3000', 'http://localhost.evil:3000', null],
  ['a name that ends like it', LOCAL, 'evil.localhost:3000', 'http://evil.localhost:3000', null],
  ['another address of this machine', LOCAL, '127.0.0.2:3000', 'http://127.0.0.2:3000', null],
  ['a name that leads to loopback', LOCAL, 'rebound.example:3000', 'http://rebound.example:3000', 'same-origin'],
  ['Host and Origin of two names', LOCAL, 'localhost:3000', 'http://127.0.0.1:3000', null],
  ['no Host', LOCAL, null, 'http://127.0.0.1:3000', null],
  ['another site', LOCAL, '127.0.0.1:3000', 'http://127.0.0.1:3000', 'same-site'],
  ['another site as the site itself', LOCAL, 'localhost:3000', LOCAL, 'cross-site'],
  ['an https site', 'https://localhost:3000', '127.0.0.1:3000', 'http://127.0.0.1:3000', null],
  ['an https site as itself without TLS', 'https://localhost:3000', 'localhost:3000', LOCAL, null],
  ['a site that is not on loopback', 'https://paper.example', '127.0.0.1:443', 'http://127.0.0.1:443', null],
  ['a user in the Host', LOCAL, 'x@127.0.0.1:3000', 'http://x@127.0.0.1:3000', null],
  ['an empty Host', LOCAL, '', 'http://', null],
])('%s is foreign (P-146)', (_, siteUrl, host, origin, site) => {
  expect(isOwn(siteUrl, host, origin, site)).toBe(false)
})
