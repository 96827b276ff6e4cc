import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Handler } from '#app/api/http/methods.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import type { RouteExample } from '#app/api/testing/route-example.ts'
import { routeExamples, type Cast } from '#app/api/testing/route-examples.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import type { Actor, KeyScope, Role } from '#domain/permissions/can.ts'
import { type Route, routes } from '#domain/permissions/routes.ts'

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
let asks: ReturnType<typeof routeExamples>
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
  asks = routeExamples(paper)
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

const nameOf = ({ method, path: at }: Route) => `${method} ${at}`
const RANK = { anyone: 0, partner: 0, reporter: 1, editor: 2, admin: 3 }

/** Returns the expected result from the route table: let in, or the code of the refusal. */
function expected(route: Route, who: Who): string {
  const role = PEOPLE[who]
  // Routes for partners accept no session.
  if (route.least === 'partner') return 'unknown-partner-token'
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

/** Routes that end a session or change a password: each test uses a new user. */
const ENDS = /sign-out|revoke|change-password|second-factor/

async function ask(route: Route, who: Who, key?: string): Promise<string> {
  const by = ENDS.test(route.path) && key === undefined ? await newOne(who) : (known.get(who) ?? null)
  const owner = known.get('the reporter whose story it is')
  const holder = known.get('the reporter whose job it is')
  const question = asks[nameOf(route)]
  if (!question || !owner || !holder) throw new Error(`Nobody asks ${nameOf(route)}.`)
  const cast: Cast = { email: by?.email ?? 'nobody@halyard.example', owner, holder }
  const { status, json } = await send(route, question(cast), by?.cookie, key)
  return status < 300 ? 'let in' : (json?.code ?? String(status))
}

async function send(
  route: Route,
  { id, n, note, query = '', body, form, bytes, type }: RouteExample,
  cookie?: string,
  key?: string,
) {
  const isAuth = route.path.startsWith('/api/auth/')
  const file = isAuth ? 'auth/[...all]' : route.path.slice('/api/'.length)
  const handlers = (await import(path.join(process.cwd(), 'app/api', file, 'route.ts'))) as Record<string, Handler>
  const named = { id: String(id), n: String(n), note: String(note) }
  const handler = handlers[route.method]
  if (!handler) throw new Error(`${nameOf(route)} is not there.`)
  return call(handler, {
    method: route.method,
    path: Object.entries(named).reduce((so, [name, value]) => so.replace(`[${name}]`, value), route.path) + query,
    params: isAuth ? { all: route.path.split('/').slice(3) } : named,
    ...(body === undefined ? {} : { body }),
    ...(form ? { form } : {}),
    ...(bytes ? { body: bytes } : {}),
    ...(key === undefined && cookie ? { cookie } : {}),
    headers: {
      ...(bytes && { 'content-type': 'application/octet-stream' }),
      ...(type !== undefined && { 'content-type': type }),
      ...(key !== undefined && { authorization: `Bearer ${key}`, origin: null }),
    },
  })
}

test('every route has an example, and every example a route', () => {
  expect(Object.keys(asks).toSorted()).toEqual(routes.map(nameOf).toSorted())
})

describe.each(routes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  test.each(Object.keys(PEOPLE) as Who[])('%s', async (who) => {
    expect(await ask(route, who)).toBe(expected(route, who))
  })
  test.each(Object.keys(KEYS) as Key[])('%s', async (name) => {
    expect(await ask(route, KEYS[name].of, keys.get(name))).toBe(expectedByKey(route, name))
  })
})

test('every reporter may read the working copy of a public story, and only its editors may change it', async () => {
  const owner = known.get('the reporter whose story it is')
  const holder = known.get('the reporter whose job it is')
  if (!owner || !holder) throw new Error('There is no cast.')
  const cast = { email: '', owner, holder }
  for (const who of ['the reporter whose story it is', 'another reporter'] as const) {
    const cookie = known.get(who)?.cookie
    const { id, body } = asks['DELETE /api/articles/[id]/draft']?.(cast) ?? {}
    const one = (method: Route['method']) => routes.find((route) => nameOf(route) === `${method} /api/articles/[id]`)
    const [get, put] = [one('GET'), one('PUT')]
    if (!get || !put || id === undefined) throw new Error('There is no story.')
    expect((await send(get, { id }, cookie)).status).toBe(200)
    expect((await send(put, { id, body: { ...(body as object), headline: 'x' } }, cookie)).json?.code).toBe(
      'not-allowed',
    )
  }
})

test('a bulk act on another’s story finds nothing, and changes nothing', async () => {
  const [owner, other] = [known.get('the reporter whose story it is'), known.get('another reporter')]
  const holder = known.get('the reporter whose job it is')
  const route = routes.find((one) => nameOf(one) === 'POST /api/bulk')
  if (!owner || !other || !holder || !route) throw new Error('There is no cast.')
  const { body } = asks['POST /api/bulk']?.({ email: '', owner, holder }) ?? {}
  const { json } = await send(route, { body }, other.cookie)
  expect(json).toMatchObject({ items: [{ headline: '', outcome: 'refused', code: 'not-found' }] })
})
