import { randomBytes } from 'node:crypto'
import { makeSignature } from 'better-auth/crypto'
import { ABSOLUTE_MS, CLIENT_ADDRESS, IDLE_MS } from '#app/api/auth/auth.ts'
import { cookieOf, setCookie } from '#app/api/auth/cookies.ts'
import { sessionSecret } from '#app/api/auth/session-secret.ts'
import type { NewSession } from '#db/commands/people/steps/start-session.ts'

/** Prepares a session for the sender of this request. It is valid once a command has stored it. */
export const newSession = ({ headers }: Request): NewSession => ({
  token: randomBytes(32).toString('base64url'),
  idleMs: IDLE_MS,
  ipAddress: headers.get(CLIENT_ADDRESS),
  userAgent: headers.get('user-agent'),
})

/**
 * Builds the session cookie, signed in better-auth's format. It lives for the absolute lifetime; the database enforces
 * the idle timeout.
 */
export async function sessionCookie({ token }: NewSession): Promise<string> {
  const signature = await makeSignature(token, sessionSecret())
  return setCookie(cookieOf('session'), encodeURIComponent(`${token}.${signature}`), ABSOLUTE_MS)
}
