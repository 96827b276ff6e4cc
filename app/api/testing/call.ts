import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { authRoute } from '#app/api/auth/auth-route.ts'
import type { Handler } from '#app/api/http/methods.ts'
import { CLIENT_ADDRESS } from '#app/api/http/request.ts'
import { checkAnswer } from '#app/api/testing/check-answer.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { closeLive } from '#db/engine/connections.ts'
import { accounts, links } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { type Role, SYSTEM } from '#domain/permissions/can.ts'

export const ORIGIN = 'http://localhost:3000'
export const PASSWORD = 'the ferry leaves at nine'
/** Its hash with the least work: as the program hashes it, to make and to check one takes a tenth of a second of CPU. */
const HASHED = '$argon2id$v=19$m=8,t=1,p=1$hGNHXzZRZ1BImS1pyuGntQ$OTJYgbr3PLXBkoAO2GLoExb79E0V9jZzhlMb3G3FQ1w'

export type Call = {
  method?: string
  path?: string
  body?: unknown
  form?: FormData
  cookie?: string
  params?: Record<string, unknown>
  headers?: Record<string, string | null>
}

/**
 * Calls a route as the front process would forward a request from our own pages; a header given as null is left out.
 * Throws if the response does not match the route's spec.
 */
export async function call(
  handler: Handler,
  { method = 'GET', path = '/api/x', body, form, cookie, params, headers }: Call,
) {
  const all: Record<string, string | null> = {
    ...(method === 'GET' ? {} : { origin: ORIGIN, ...(form ? {} : { 'content-type': 'application/json' }) }),
    ...(cookie ? { cookie } : {}),
    ...headers,
  }
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)
  const request = new Request(ORIGIN + path, {
    method,
    headers: kept,
    ...(form ? { body: form } : {}),
    ...(body === undefined ? {} : { body: isBare(body) ? body : JSON.stringify(body) }),
  })
  const response = await handler(request, { params: Promise.resolve(params ?? {}) })
  const text = await response.text()
  const isJson = /json\b/.test(response.headers.get('content-type') ?? '') && !text.includes('\n')
  const json = !isJson || text === '' ? null : (JSON.parse(text) as Record<string, unknown> & { code?: string })
  checkAnswer({ handler, method, path, status: response.status, json })
  return { status: response.status, headers: response.headers, json, text }
}

const isBare = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array

/** Returns the `Cookie` header that a browser would send after this response. */
export const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** Creates a newsroom for one test file and points the live connections to it. Close it after the tests. */
export function apiNewsroom(origin = ORIGIN) {
  const paper = testNewsroom()
  process.env.DATA_DIR = paper.dir
  process.env.SITE_URL = origin
  const auth = (endpoint: string, over: Call = {}) =>
    call(authRoute, { method: 'POST', path: `/api/auth/${endpoint}`, params: { all: endpoint.split('/') }, ...over })
  const addOne = (role: Role, name: string = role) => {
    const email = `${name}.${randomUUID().slice(0, 8)}@halyard.example`
    const added = addPerson(paper.db, SYSTEM, { email, name, role }, Date.now())
    if (!added.ok) throw new Error(added.code)
    const { id } = added.value
    paper.db.delete(links).where(eq(links.personId, id)).run()
    paper.db.insert(accounts).values({ personId: id, password: HASHED }).run()
    return { id, email }
  }
  const signIn = (email: string, password = PASSWORD, over: Call = {}) =>
    auth('sign-in/email', { body: { email, password }, ...over })
  const signedIn = async (role: Role, name?: string) => {
    const person = addOne(role, name)
    const { status, headers } = await signIn(person.email, PASSWORD, { headers: { [CLIENT_ADDRESS]: '192.0.2.1' } })
    if (status !== 200) throw new Error(`sign-in answered ${status}`)
    return { ...person, cookie: cookiesOf(headers) }
  }
  const close = () => {
    closeLive()
    paper.close()
  }
  return { ...paper, close, auth, addOne, signIn, signedIn }
}
