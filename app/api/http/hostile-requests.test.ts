import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { nameOf, type Route } from '#app/api/http/route-table.ts'
import { allRoutes } from '#app/api/openapi/all-routes.ts'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { callRoute, type RouteExample } from '#app/api/testing/route-example.ts'
import type { Cast } from '#app/api/testing/route-example.ts'
import { routeExamples } from '#app/api/testing/route-examples.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { hostileQueries } from '#e2e/support/hostile-queries.ts'

/*
 * Sends hostile requests to every route. `call` throws if a response has an undocumented status or code, so that these
 * tests also check the API description.
 */
const ENDS = /sign-out|revoke|change-password|second-factor/
const routes = allRoutes()
let paper: ReturnType<typeof apiNewsroom>
let exampleFor: ReturnType<typeof routeExamples>
let cast: Cast
let admin: { email: string; cookie: string }
let token = ''

beforeAll(async () => {
  paper = apiNewsroom()
  exampleFor = routeExamples(paper)
  const person = await paper.signedIn('admin')
  admin = person
  const owner = { id: person.id, name: 'admin', role: 'admin' } as const
  cast = { email: person.email, owner, holder: owner }
  token = newPartner('Coast Radio')
})
afterAll(() => {
  closeDecoder()
  paper.close()
})

/** Adds a partner, who may ask so and so often in a minute. Returns its token. */
function newPartner(name: string): string {
  const facts = { name, contact: '', note: '', sections: null, sources: [] }
  const added = addPartner(paper.db, SYSTEM, facts, Date.now())
  if (!added.ok) throw new Error(added.code)
  return added.value.token
}

type Sent = { query?: string; ids?: Record<string, string>; body?: unknown; headers?: Record<string, string | null> }

/** Caches the valid request of each route and its sender; a request that succeeded anyway gets a new one. */
const prepared = new Map<string, { asking: RouteExample; cookie: string }>()
async function prepare(route: Route) {
  const known = prepared.get(nameOf(route))
  if (known) return known
  const { cookie } = ENDS.test(route.path) ? await paper.signedIn('admin') : admin
  const made = { asking: exampleFor(route, cast), cookie }
  prepared.set(nameOf(route), made)
  return made
}

async function send(route: Route, { query = '', ids, body, headers = {} }: Sent) {
  const { asking, cookie } = await prepare(route)
  const { id = '', n = '', note = '', link = '' } = asking
  const bad = route.method === 'GET' ? {} : { body: body ?? asking.body ?? {} }
  const byToken = route.least === 'partner' && { authorization: `Bearer ${token}` }
  const answered = await callRoute(
    route,
    { id, n, note, link, ...ids, query, ...bad },
    { ...(!byToken && { cookie }), headers: { ...byToken, ...headers } },
  )
  if (answered.status < 300 && route.method !== 'GET') prepared.delete(nameOf(route))
  return answered
}

function queryNames({ method, takes, query }: Route): string[] {
  const schema = method === 'GET' ? takes : query
  const { properties = {} } = schema ? (z.toJSONSchema(schema, { io: 'input' }) as { properties?: object }) : {}
  return Object.keys(properties)
}

const asked = routes.map((route) => [nameOf(route), route] as const)
const withQuery = asked
  .map(([name, route]) => [name, route, queryNames(route)] as const)
  .filter(([, , names]) => names.length > 0)

test('the table of routes has queries to try', () => {
  expect(withQuery.length).toBeGreaterThan(20)
  expect(withQuery.flatMap(([, , names]) => names)).toEqual(expect.arrayContaining(['q', 'cursor', 'from', 'to']))
})

describe.each(withQuery)('%s', (_, route, names) => {
  test(`takes anything as ${names.join(', ')}`, async () => {
    // Adds the route's required parameters, so that the hostile value itself is validated and not the absence of
    // another.
    const usual = new URLSearchParams((await prepare(route)).asking.query ?? '')
    for (const { name, query } of hostileQueries(names)) {
      const rest = [...usual].filter(([one]) => one !== name)
      const whole = `?${[query, ...rest.map(([one, value]) => `${one}=${encodeURIComponent(value)}`)].join('&')}`
      const { status } = await send(route, { query: whole })
      expect([whole, status < 500], String(status)).toEqual([whole, true])
    }
  })
})

const withCursor = withQuery.filter(([, , names]) => names.includes('cursor'))
const encoded = (json: string) => Buffer.from(json).toString('base64url')
/** Numbers, paths, and cursors of other lists, with a place that would fit and with one that would not. */
const OTHERS = ['[true]', '["other",1]', '["other","a"]', '["other",1,1]', '["other",1,"a"]', '["other","a",1]', '{}']
const NO_CURSORS = ['x', '-1', '1e3', '9'.repeat(30), '[1]', '/2013/old', ...OTHERS.map(encoded)]

describe.each(withCursor)('%s', (_, route) => {
  test('refuses what is no cursor of this list, and takes an empty one as the first page (P-437)', async () => {
    token = newPartner('Island Radio')
    const usual = (await prepare(route)).asking.query?.replace(/^\?/, '&') ?? ''
    for (const cursor of NO_CURSORS) {
      const { status, text } = await send(route, { query: `?cursor=${encodeURIComponent(cursor)}${usual}` })
      expect([cursor, status, text]).toEqual([cursor, 422, expect.stringContaining('cursor')])
    }
    if (route.least !== 'partner') expect((await send(route, { query: `?cursor=${usual}` })).status).toBe(200)
  })
})

const withId = asked.filter(([, route]) => route.path.includes('['))
const NO_IDS = ['x', '0', '-1', '1e3', '999999999', '9'.repeat(30), 'a'.repeat(300), '\0', '%', '..', 'f'.repeat(64)]

describe.each(withId)('%s', (_, route) => {
  test('says of what is no id that there is nothing', async () => {
    for (const id of NO_IDS) {
      const { status } = await send(route, { ids: { id, n: id, note: id } })
      expect([id, status >= 400 && status < 500], String(status)).toEqual([id, true])
    }
  })
})

const KEY = '5a0c3a52-6f0e-4b3c-9a51-1f2b3c4d5e6f'
const BODIES: Record<string, Sent> = {
  'broken JSON': { body: '{"a":' },
  'no object': { body: '[]' },
  nothing: { body: 'null' },
  'another type': { body: '{}', headers: { 'content-type': 'text/plain' } },
  'no type': { body: new Uint8Array([1, 2]), headers: { 'content-type': null } },
  'packed in another way': { body: '{}', headers: { 'content-encoding': 'br' } },
  'no gzip': { body: 'x', headers: { 'content-encoding': 'gzip' } },
  'too much': { body: `{"a":"${'a'.repeat(1_600_000)}"}` },
  'deep nesting': { body: `{"document":${'['.repeat(9_000)}${']'.repeat(9_000)}}` },
  'fields of its own': { body: { headlin: 'x', version: 'x', id: {}, __proto__: 1 } },
  'a key that is none': { headers: { 'idempotency-key': 'x' } },
  'a foreign origin': { headers: { origin: 'https://a.example' } },
  'no session': { headers: { cookie: null } },
  'the key of another request': { body: { never: 'the same' }, headers: { 'idempotency-key': KEY } },
}
const changing = asked.filter(([, route]) => route.method !== 'GET')

describe.each(changing)('%s', (_, route) => {
  test.each(Object.entries(BODIES))('is sent %s', async (_name, sent) => {
    const { status } = await send(route, sent)
    expect(status).toBeLessThan(500)
  })
})
