import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, asksOf, type Cast } from '#app/api/asks.testing.ts'
import type { Handler } from '#app/api/methods.ts'
import { apiNewsroom, call } from '#app/api/testing.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import type { Role } from '#domain/permissions/can.ts'
import { type Route, routes } from '#domain/permissions/routes.ts'

/** Everybody who may come, by their role: the three reporters differ in what a story is to them. */
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

let paper: ReturnType<typeof apiNewsroom>
let asks: ReturnType<typeof asksOf>
type Person = { id: string; email: string; cookie: string; name: string; role: Role }
const known = new Map<Who, Person>()
const newOne = async (who: Who): Promise<Person | null> => {
  const role = PEOPLE[who]
  if (role === null) return null
  const person = { ...(await paper.signedIn(role)), name: who, role }
  // The session stays, as if the shutting out had forgotten it.
  if (who === 'an admin who is shut out') {
    paper.db.$client.prepare('update people set disabled_at = ? where id = ?').run(Date.now(), person.id)
  }
  return person
}
beforeAll(async () => {
  paper = apiNewsroom()
  asks = asksOf(paper)
  for (const who of Object.keys(PEOPLE) as Who[]) {
    const person = await newOne(who)
    if (person) known.set(who, person)
  }
})
afterAll(() => {
  closeDecoder()
  paper.close()
})

const nameOf = ({ method, path: at }: Route) => `${method} ${at}`
const RANK = { anyone: 0, reporter: 1, editor: 2, admin: 3 }

/** What the table says: let in, or the code of the refusal. */
function expected(route: Route, who: Who): string {
  const role = PEOPLE[who]
  if (nameOf(route) === 'POST /api/auth/sign-in/email') {
    return role === null || who === 'an admin who is shut out' ? 'wrong-email-or-password' : 'let in'
  }
  if (route.least === 'anyone') return 'let in'
  if (role === null || who === 'an admin who is shut out') return 'signed-out'
  if (route.own === 'act') return who === 'the reporter whose story it is' ? 'let in' : 'not-found'
  if (route.own && who === 'another reporter') return 'not-found'
  if (RANK[role] < RANK[route.least]) return 'not-allowed'
  if (route.own !== 'begun' || who !== 'the reporter whose job it is') return 'let in'
  // They see the story as long as it is there.
  return route.path.endsWith('/restoration') ? 'not-found' : 'not-allowed'
}

/** What ends a session, or changes a password: done by somebody who has come for it alone. */
const ENDS = /sign-out|revoke|change-password/

async function ask(route: Route, who: Who): Promise<string> {
  const by = ENDS.test(route.path) ? await newOne(who) : (known.get(who) ?? null)
  const owner = known.get('the reporter whose story it is')
  const holder = known.get('the reporter whose job it is')
  const question = asks[nameOf(route)]
  if (!question || !owner || !holder) throw new Error(`Nobody asks ${nameOf(route)}.`)
  const cast: Cast = { email: by?.email ?? 'nobody@halyard.example', owner, holder }
  const { status, json } = await send(route, question(cast), by?.cookie)
  return status < 300 ? 'let in' : (json?.code ?? String(status))
}

async function send(route: Route, { id, n, note, query = '', body, form }: Asking, cookie: string | undefined) {
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
    ...(cookie ? { cookie } : {}),
  })
}

test('there is a question to every route, and no question to none', () => {
  expect(Object.keys(asks).toSorted()).toEqual(routes.map(nameOf).toSorted())
})

describe.each(routes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  test.each(Object.keys(PEOPLE) as Who[])('%s', async (who) => {
    expect(await ask(route, who)).toBe(expected(route, who))
  })
})

test('of a story that is out, every reporter may read the working copy, and none but its editors may change it', async () => {
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
