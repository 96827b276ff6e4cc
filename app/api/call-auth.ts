import { auth, CLIENT_ADDRESS } from '#app/api/auth.ts'
import { env } from '#env.ts'

const passedOn = ['cookie', 'user-agent', CLIENT_ADDRESS]

/** Asks better-auth, with only what it needs of the request: neither its Host nor its headers can lead it elsewhere. */
export function callAuth(request: Request, endpoint: string, body?: unknown): Promise<Response> {
  const headers = new Headers({ origin: env.siteUrl })
  for (const name of passedOn) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  const url = `${env.siteUrl}/api/auth/${endpoint}`
  if (request.method === 'GET') return auth().handler(new Request(url, { headers }))
  headers.set('content-type', 'application/json')
  return auth().handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body ?? {}) }))
}
