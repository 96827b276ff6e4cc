import { spawnSync } from 'node:child_process'
import type http from 'node:http'
import type { Newsroom } from '#bench/support/newsroom.ts'

const EMAIL = 'bench@paper.example'
const PASSWORD = 'a measure for every river'

type Ask = (method: string, path: string, body?: object) => Promise<{ body: Record<string, unknown>; ms: number }>
/** Client of the JSON API for one person, with their session cookie. */
export type Api = Ask & { cookie: string }

/**
 * Signs in as an editor who writes through the JSON API; creates the account with the CLI if there is none. An `agent` without keep-alive
 * suits requests with long pauses, between which the server closes its connections.
 */
export async function signIn(newsroom: Newsroom, agent?: http.Agent): Promise<Api> {
  const env = { ...process.env, DATA_DIR: newsroom.dataDir }
  const words = ['people', 'add', EMAIL, '--name', 'Bench', '--role', 'editor', '--password-stdin']
  // Fails if the account exists already, which is fine.
  spawnSync(process.execPath, ['cli/main.ts', ...words], { env, input: PASSWORD })
  const origin = newsroom.url
  const json = { 'content-type': 'application/json', origin }
  const signed = await newsroom.ask('/api/auth/sign-in/email', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  })
  if (signed.status !== 200) throw new Error(`The sign-in answered ${signed.status}.`)
  const cookie = (signed.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
  const ask: Ask = async (method, path, body) => {
    const headers = { ...json, cookie, 'accept-encoding': 'identity' }
    const sent = { method, headers, ...(agent && { agent }), ...(body && { body: JSON.stringify(body) }) }
    const answer = await newsroom.ask(path, sent)
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body}`)
    return { body: JSON.parse(answer.body.toString() || '{}') as Record<string, unknown>, ms: answer.ms }
  }
  return Object.assign(ask, { cookie })
}
