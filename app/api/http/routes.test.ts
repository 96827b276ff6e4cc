import fs from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import * as unknown from '#app/api/[[...unknown]]/route.ts'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { METHODS, methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { routesIn } from '#app/api/http/route-table.ts'
import { allRoutes } from '#app/api/openapi/all-routes.ts'
import { call } from '#app/api/testing/call.ts'
import { ok } from '#domain/result.ts'

test('every route file on disk is in the table', () => {
  const files = fs.globSync('**/route.ts', { cwd: 'app/api' }).filter((file) => !file.includes('[...'))
  const listed = new Set(allRoutes().map(({ path }) => `${path.slice('/api/'.length)}/route.ts`))
  expect(files.length).toBeGreaterThan(90)
  expect(files.filter((file) => !listed.has(file))).toEqual([])
})

test('a route that does not say who may use it does not compile, and one without a spec is refused (P-240)', () => {
  // @ts-expect-error: the spec has no `least`.
  deskRoute({ does: 'Looks.', takes: z.object({}), answers: null }, () => ok(null))
  const bare = openRoute(async () => ({ status: 200, body: {} }))
  expect(() => routesIn({ 'x/route.ts': methods({ GET: bare }) })).toThrow('x/route.ts has no spec for GET.')
  expect(() => routesIn({ 'x/route.ts': { GET: bare } })).toThrow('x/route.ts has no spec for GET.')
  expect(() => routesIn({ 'x/route.ts': {} })).toThrow('x/route.ts does not answer GET.')
})

test('an address that is not there is a problem for every method', async () => {
  expect(Object.keys(unknown).toSorted()).toEqual(METHODS.toSorted())
  for (const [method, handler] of Object.entries(unknown)) {
    const { status, json } = await call(handler, { method, path: '/api/unknown' })
    expect([status, json?.code]).toEqual([404, 'not-found'])
  }
})
