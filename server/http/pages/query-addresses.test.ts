import { expect, test } from 'vitest'
import { QUERY_ADDRESSES } from '#e2e/support/query-addresses.ts'
import { readerRoutes, routeOf } from '#server/http/pages/reader-routes.ts'

test('the addresses that the browser tests fuzz are one at least of each route, with the names that it knows', () => {
  const addresses = Object.entries(QUERY_ADDRESSES)
  for (const [path, names] of addresses) expect([path, routeOf(path)?.query]).toEqual([path, names])
  const tried = new Set(addresses.map(([path]) => routeOf(path)?.pattern))
  const untried = readerRoutes.filter(({ pattern, query }) => query.length > 0 && !tried.has(pattern))
  expect(untried.map(({ pattern }) => String(pattern))).toEqual([])
  expect(readerRoutes.filter(({ query }) => query.length > 0).length).toBeGreaterThan(5)
})
