import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameOf, type Route } from '#app/api/http/route-table.ts'
import { allRoutes } from '#app/api/openapi/all-routes.ts'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { callRoute, type RouteExample } from '#app/api/testing/route-example.ts'
import type { Cast } from '#app/api/testing/route-example.ts'
import { routeExamples } from '#app/api/testing/route-examples.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import type { Actor, KeyScope, Role } from '#domain/permissions/can.ts'

const routes = allRoutes()

/** Every kind of user, by role: the three reporters differ in their relation to the story. */
const PEOPLE = {
  nobody: null,
  'the reporter whose story it is': 'reporter',
  'the reporter whose job it is': 'reporter',
  'another reporter': 'reporter',
  editor: 'editor',
  admin: 'admin',
  'an admin who is shut out': 'admin',
} as const satisfies Record<string, Role | null>
type Who = keyof typeof PEOPLE

/** API keys: the owner, and the scopes beside `read`. */
const KEYS = {
  'a key of an admin, to read': { of: 'admin', scopes: [] },
  'a key of an admin, to write': { of: 'admin', scopes: ['write'] },
  'a key of an admin, to publish': { of: 'admin', scopes: ['publish'] },
  'a key of an admin, to arrange': { of: 'admin', scopes: ['arrange'] },
  'a key of an editor, for everything': { of: 'editor', scopes: ['write', 'publish', 'arrange'] },
  'a key of a reporter, for everything': { of: 'another reporter', scopes: ['write', 'publish', 'arrange'] },
  'a key that is over': { of: 'admin', scopes: ['write', 'publish', 'arrange'] },
  'a key that was ended': { of: 'admin', scopes: ['write', 'publish', 'arrange'] },
  'a key of an admin who is shut out': { of: 'an admin who is shut out', scopes: ['write', 'publish', 'arrange'] },
} as const satisfies Record<string, { of: Who; scopes: readonly KeyScope[] }>
type Key = keyof typeof KEYS
const DEAD: readonly Key[] = ['a key that is over', 'a key that was ended', 'a key of an admin who is shut out']

let paper: ReturnType<typeof apiNewsroom>
let exampleFor: ReturnType<typeof routeExamples>
type Person = { id: string; email: string; cookie: string; name: string; role: Role }
const known = new Map<Who, Person>()
const keys = new Map<Key, string>()
const newOne = async (who: Who): Promise<Person | null> => {
  const role = PEOPLE[who]
  if (role === null) return null
  const person = { ...(await paper.signedIn(role)), name: who, role }
  // Keeps the session, as if blocking the user had forgotten to end it.
  if (who === 'an admin who is shut out') {
    paper.db.$client.prepare('update people set disabled_at = ? where id = ?').run(Date.now(), person.id)
  }
  return person
}
beforeAll(async () => {
  paper = apiNewsroom()
  exampleFor = routeExamples(paper)
  for (const who of Object.keys(PEOPLE) as Who[]) {
    const person = await newOne(who)
    if (person) known.set(who, person)
  }
  for (const name of Object.keys(KEYS) as Key[]) keys.set(name, keyFor(name))
})

/** Creates a key as the desk would have; a reporter's key dates from when they were an editor. */
function keyFor(name: Key): string {
  const { of, scopes } = KEYS[name]
  const holder = known.get(of)
  if (!holder) throw new Error(`There is no ${of}.`)
  const actor: Actor = { id: holder.id, name: of, role: 'editor' }
  const made = makeApiKey(paper.db, actor, { name, scopes, days: 1 }, Date.now())
  if (!made.ok) throw new Error(made.code)
  const set = (column: string) =>
    paper.db.$client.prepare(`update api_keys set ${column} = ? where id = ?`).run(Date.now() - 1, made.value.id)
  if (name === 'a key that is over') set('expires_at')
  if (name === 'a key that was ended') set('ended_at')
  return made.value.key
}
afterAll(() => {
  closeDecoder()
  paper.close()
})

const RANK = { anyone: 0, partner: 0, provider: 0, reporter: 1, editor: 2, admin: 3 }

/** Returns the expected result from the route table: let in, or the code of the refusal. */
function expected(route: Route, who: Who): string {
  const role = PEOPLE[who]
  // Routes for partners accept no session.
  if (route.least === 'partner') return 'unknown-partner-token'
  if (route.least === 'provider') return 'unknown-provider'
  if (nameOf(route) === 'POST /api/auth/second-step') return 'second-step-over'
  if (nameOf(route) === 'POST /api/auth/sign-in/email') {
    return role === null || who === 'an admin who is shut out' ? 'wrong-email-or-password' : 'let in'
  }
  if (route.least === 'anyone') return 'let in'
  if (role === null || who === 'an admin who is shut out') return 'signed-out'
  if (route.own === 'act') return who === 'the reporter whose story it is' ? 'let in' : 'not-found'
  // Everybody can see a picture; only its uploader and editors can change it.
  if (route.own === 'picture' && role === 'reporter')
    return who === 'the reporter whose story it is' ? 'let in' : 'not-allowed'
  if (route.own && who === 'another reporter') return 'not-found'
  if (RANK[role] < RANK[route.least]) return 'not-allowed'
  if (route.own !== 'begun' || who !== 'the reporter whose job it is') return 'let in'
  // The assignee can see the story only until it is deleted.
  return route.path.endsWith('/restoration') ? 'not-found' : 'not-allowed'
}

/** Returns the expected result for an API key: it never has more rights than its person or than its scopes. */
function expectedByKey(route: Route, name: Key): string {
  if (route.path.startsWith('/api/auth/')) return 'not-for-keys'
  if (route.least === 'partner') return 'unknown-partner-token'
  if (route.least === 'provider') return 'unknown-provider'
  // Public routes ignore keys; their mutations need our own Origin.
  if (route.least === 'anyone') return route.method === 'GET' ? 'let in' : 'foreign-origin'
  if (DEAD.includes(name)) return 'unknown-api-key'
  const { of, scopes } = KEYS[name]
  const mayAtAll = route.method === 'GET' || scopes.length > 0
  const isFor = route.scope === 'read' || route.scope === 'any' || scopes.some((scope) => scope === route.scope)
  const asPerson = expected(route, of)
  if (!mayAtAll) return 'not-allowed'
  // A record of somebody else's is 404, whatever the scope of the key.
  return asPerson === 'not-found' || isFor ? asPerson : 'not-allowed'
}

/** Routes that begin or end a session or change how one signs in: each test uses a new user. */
const ENDS = /sign-in\/|sign-out|revoke|change-password|second-factor/

async function ask(route: Route, who: Who, key?: string): Promise<string> {
  const by = ENDS.test(route.path) && key === undefined ? await newOne(who) : (known.get(who) ?? null)
  const cast = castFor(by?.email ?? 'nobody@halyard.example')
  const { status, json } = await send(route, exampleFor(route, cast), by?.cookie, key)
  return status < 300 ? 'let in' : (json?.code ?? String(status))
}

const send = (route: Route, example: RouteExample, cookie?: string, key?: string) =>
  callRoute(route, example, {
    ...(key === undefined && cookie !== undefined && { cookie }),
    headers: key === undefined ? {} : { authorization: `Bearer ${key}`, origin: null },
  })

test('a route that takes something has an example that its schema accepts (P-240)', () => {
  const takesMore = routes.filter(
    ({ is, takes }) => is !== 'multipart' && is !== 'bytes' && !takes.safeParse({}).success,
  )
  expect(takesMore.length).toBeGreaterThan(40)
  const refused = routes.filter(({ example, takes }) => example !== undefined && !takes.safeParse(example).success)
  expect([...takesMore.filter(({ example }) => example === undefined), ...refused].map(nameOf)).toEqual([])
})

describe.each(routes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  test.each(Object.keys(PEOPLE) as Who[])('%s (P-145)', async (who) => {
    expect(await ask(route, who)).toBe(expected(route, who))
  })
  test.each(Object.keys(KEYS) as Key[])('%s', async (name) => {
    expect(await ask(route, KEYS[name].of, keys.get(name))).toBe(expectedByKey(route, name))
  })
})

function oneRoute(name: string): Route {
  const route = routes.find((one) => nameOf(one) === name)
  if (!route) throw new Error(`There is no ${name}.`)
  return route
}
function castFor(email = ''): Cast {
  const [owner, holder] = [known.get('the reporter whose story it is'), known.get('the reporter whose job it is')]
  if (!owner || !holder) throw new Error('There is no cast.')
  return { email, owner, holder }
}

test('every reporter may read the working copy of a public story, and only its editors may change it', async () => {
  for (const who of ['the reporter whose story it is', 'another reporter'] as const) {
    const cookie = known.get(who)?.cookie
    const { id = '', body } = exampleFor(oneRoute('DELETE /api/articles/[id]/draft'), castFor())
    const change = { id, body: { ...(body as object), headline: 'x' } }
    expect((await send(oneRoute('GET /api/articles/[id]'), { id }, cookie)).status).toBe(200)
    expect((await send(oneRoute('PUT /api/articles/[id]'), change, cookie)).json?.code).toBe('not-allowed')
  }
})

test('a bulk act on another’s story finds nothing, and changes nothing', async () => {
  const route = oneRoute('POST /api/bulk')
  const { json } = await send(route, exampleFor(route, castFor()), known.get('another reporter')?.cookie)
  expect(json).toMatchObject({ items: [{ headline: '', outcome: 'refused', code: 'not-found' }] })
})
