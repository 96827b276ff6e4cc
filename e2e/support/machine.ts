import http from 'node:http'
import https from 'node:https'
import { stories } from '#db/sample/stories.ts'
import { openSession } from '#db/sample/testing/open-session.ts'
import { articlePath } from '#domain/urls/paths.ts'
import { mistakeIn } from '#e2e/support/described-answers.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { person } from '#e2e/support/test.ts'

export type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer; text: string }
/** `from` is the address on this machine that the request comes from. */
type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer; from?: string }

/** Sends one raw request: follows no redirect, decodes no encoding, does not normalize the path. */
export function ask(
  newsroom: Pick<Newsroom, 'url'>,
  path: string,
  { method = 'GET', headers = {}, body, from }: Ask = {},
): Promise<Answer> {
  const { protocol, hostname, port } = new URL(newsroom.url)
  const where = { hostname, port, path, method, headers, agent: false, ...(from && { localAddress: from, family: 4 }) }
  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? https : http).request(where, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const whole = Buffer.concat(chunks)
        const flat = Object.entries(response.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : value,
        ])
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(flat),
          body: whole,
          text: whole.toString(),
        })
      })
    })
    request.on('error', reject)
    // Node sets it automatically for the usual methods only, but a DELETE may have a body with a reason.
    if (body !== undefined) request.setHeader('content-length', Buffer.byteLength(body))
    request.end(body)
  })
}

export type Json = Record<string, unknown>
export type Api = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<{ status: number; body: Json; headers: Answer['headers'] }>

/** The JSON API as a person with this role, in a session of its own that no password was sent for. */
export const signedIn = (
  newsroom: Pick<Newsroom, 'url' | 'dataDir'>,
  role: 'reporter' | 'editor' | 'admin',
): Promise<Api> => Promise.resolve(apiWith(newsroom, `session=${openSession(newsroom.dataDir, person(role).email)}`))

/** Signs in to the JSON API as a script would, with a password; also behind a proxy or with another clock. */
export async function signedInByPassword(
  newsroom: Pick<Newsroom, 'url'>,
  role: 'reporter' | 'editor' | 'admin',
): Promise<Api> {
  const { email, password } = person(role)
  const signIn = await ask(newsroom, '/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: newsroom.url },
    body: JSON.stringify({ email, password }),
  })
  if (signIn.status !== 200) throw new Error(`Sign-in answered ${signIn.status}: ${signIn.text}`)
  const cookies = (signIn.headers['set-cookie'] ?? '').split(/, (?=[\w-]+=)/).map((one) => one.split(';')[0])
  return apiWith(newsroom, cookies.join('; '))
}

/** Sends requests with a cookie, and with the Origin that mutations need. */
function apiWith(newsroom: Pick<Newsroom, 'url'>, cookie: string): Api {
  return async (method, path, body, headers = {}) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await ask(newsroom, path, {
      method,
      headers: { cookie, origin: newsroom.url, ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const asked = { url: newsroom.url + path, method, status: answer.status }
    const mistake = await mistakeIn({ ...asked, body: answer.text })
    if (mistake) throw new Error(mistake)
    return {
      status: answer.status,
      body: answer.text ? (JSON.parse(answer.text) as Json) : {},
      headers: answer.headers,
    }
  }
}

/** Paths of the sample's stories: other tests of this worker publish theirs beside them. */
export const SAMPLE_PATHS: ReadonlySet<string> = new Set(stories.map(({ key }) => articlePath(key)))

type LibraryPicture = { id: string; width: number; height: number; isExpired: boolean }

/** The pictures of the library that a story can have; another test of this worker may have let one expire. */
export async function picturesOf(api: Api): Promise<LibraryPicture[]> {
  const { body } = await api('GET', '/api/media')
  return (body['items'] as LibraryPicture[]).filter(({ isExpired }) => !isExpired)
}

/** Creates and publishes a story through the API. Returns its id, version and path. */
export async function publishStory(
  api: Api,
  headline: string,
  fields: Json,
): Promise<{ id: number; version: number; path: string }> {
  const created = await api('POST', '/api/articles', { headline })
  const id = created.body['id'] as number
  const saved = await api('PUT', `/api/articles/${id}`, { version: created.body['version'], ...fields })
  if (saved.status !== 200) throw new Error(`The save answered ${saved.status}: ${JSON.stringify(saved.body)}`)
  const version = saved.body['version'] as number
  const out = await api('POST', `/api/articles/${id}/publication`, { version, kind: 'update' })
  if (out.status !== 200) throw new Error(`The publication answered ${out.status}: ${JSON.stringify(out.body)}`)
  return { id, version: out.body['version'] as number, path: out.body['path'] as string }
}

export const paragraphs = (...texts: string[]): Json => ({
  version: 1,
  blocks: texts.map((text, n) => ({ id: `b${n + 1}`, type: 'paragraph', spans: [{ text }] })),
})
