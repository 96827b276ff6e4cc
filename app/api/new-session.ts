import { randomBytes } from 'node:crypto'
import { makeSignature } from 'better-auth/crypto'
import { ABSOLUTE_MS, CLIENT_ADDRESS, IDLE_MS } from '#app/api/auth.ts'
import { cookieOf, setCookie } from '#app/api/cookies.ts'
import { sessionSecret } from '#app/api/secret.ts'
import type { NewSession } from '#db/commands/start-session.ts'

/** A session for whoever sent this request. It is one once a command has started it. */
export const newSession = ({ headers }: Request): NewSession => ({
  token: randomBytes(32).toString('base64url'),
  idleMs: IDLE_MS,
  ipAddress: headers.get(CLIENT_ADDRESS),
  userAgent: headers.get('user-agent'),
})

/** Its cookie, signed as better-auth reads it. The database says when it is idle; the cookie lives as long as it can. */
export async function sessionCookie({ token }: NewSession): Promise<string> {
  const signature = await makeSignature(token, sessionSecret())
  return setCookie(cookieOf('session'), encodeURIComponent(`${token}.${signature}`), ABSOLUTE_MS)
}
