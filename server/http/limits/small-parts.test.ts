import { expect, test } from 'vitest'
import { rangeOf } from '#server/http/files/ranges.ts'
import { clientAddress, trustedProxies } from '#server/http/guard/client-address.ts'
import { lastModified } from '#server/http/send.ts'
import { encodingFor } from '#server/shared/encodings.ts'
import { invalidationHeaders, tagHeaders } from '#server/shared/headers.ts'
import { fromHeaders, combineProvenance, toHeaders } from '#server/shared/provenance.ts'

test('only a trusted proxy may name the client (P-137)', () => {
  const isTrusted = trustedProxies(['127.0.0.1', '10.0.0.0/8'])
  const ask = (remote: string, forwarded?: string) =>
    clientAddress(remote, forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, isTrusted)
  expect(ask('203.0.113.9', '1.1.1.1')).toBe('203.0.113.9')
  expect(ask('127.0.0.1', '1.1.1.1')).toBe('1.1.1.1')
  expect(ask('::ffff:127.0.0.1', '6.6.6.6, 1.1.1.1, 10.2.3.4')).toBe('1.1.1.1')
  expect(ask('127.0.0.1', 'junk')).toBe('127.0.0.1')
  expect(ask('127.0.0.1')).toBe('127.0.0.1')
  expect(() => trustedProxies(['proxy.example'])).toThrow('not an IP address')
})

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['zstd', 'identity'],
  ['br;q=junk', 'identity'],
])('a client that accepts %s gets %s', (accept, encoding) => {
  expect(encodingFor(accept)).toBe(encoding)
})

test.each([
  [undefined, 'whole'],
  ['bytes=0-', { from: 0, to: 9 }],
  ['bytes=0-99', { from: 0, to: 9 }],
  ['bytes=-99', { from: 0, to: 9 }],
  ['bytes=9-9', { from: 9, to: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=5-2', 'whole'],
  ['bytes=0-1,3-4', 'whole'],
  ['lines=1-2', 'whole'],
])('the range %s of ten bytes', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range)
})

test('a page has a date only once its second is over', () => {
  expect(lastModified(5_400, 5_999)).toBeNull()
  expect(lastModified(5_400, 6_000)).toBe(5_000)
  expect(lastModified(0, 6_000)).toBeNull()
  expect(lastModified('unknown', 6_000)).toBeNull()
})

test('headers carry any tag, and half of them are none', () => {
  const made = { note: { epoch: 'e', seq: 7 }, tags: ['address:/a b,é', 'site'], changedAt: 3 } as const
  expect(fromHeaders(toHeaders(made))).toEqual(made)
  expect(fromHeaders(toHeaders({ note: null, tags: [], changedAt: 'unknown' }))).toEqual({
    note: null,
    tags: [],
    changedAt: 'unknown',
  })
  expect(fromHeaders({ 'x-broadsheet-note': 'e:7' })).toBeNull()
})

test('made from two looks: the older note, all tags, the newer change; two epochs fit nothing', () => {
  const of = (epoch: string, seq: number, changedAt: number | 'unknown') => ({
    note: { epoch, seq },
    tags: [`t${seq}`],
    changedAt,
  })
  expect(combineProvenance(of('e', 1, 5), of('e', 2, 9))).toEqual({
    note: { epoch: 'e', seq: 1 },
    tags: ['t1', 't2'],
    changedAt: 9,
  })
  expect(combineProvenance(of('e', 2, 5), of('e', 1, 'unknown'))).toMatchObject({
    note: { seq: 1 },
    changedAt: 'unknown',
  })
  expect(combineProvenance(of('e', 1, 0), { note: null, tags: [], changedAt: 0 }).note).toEqual({ epoch: 'e', seq: 1 })
  expect(combineProvenance(of('e', 1, 0), of('f', 1, 0)).note?.seq).toBe(-1)
})

test('tags go out for a cache in front, and only all of them or none (P-230)', () => {
  const policy = { siteUrl: 'https://x', hasPurge: true }
  expect(tagHeaders(['a', 'b c'], policy)).toMatchObject({
    'Cache-Tag': 'a,b%20c,everything',
    'Surrogate-Key': 'a b%20c everything',
  })
  expect(tagHeaders(['a', 'b "c\\'], policy)['Cache-Groups']).toBe('"a", "b%20%22c%5C", "everything"')
  const plain = tagHeaders(['a'], { ...policy, hasPurge: false })
  expect(plain).toEqual({ 'Cache-Tag': 'a' })
  expect(invalidationHeaders(['a', 'b'], policy)).toEqual({ 'Cache-Group-Invalidation': '"a", "b"' })
  for (const none of [
    invalidationHeaders([], policy),
    invalidationHeaders(['a'], { ...policy, hasPurge: false }),
    invalidationHeaders(
      Array.from({ length: 900 }, (_, i) => `article:${i}`),
      policy,
    ),
  ])
    expect(none).toEqual({})
  expect(
    tagHeaders(
      Array.from({ length: 900 }, (_, i) => `article:${i}`),
      policy,
    ),
  ).toEqual({})
})
