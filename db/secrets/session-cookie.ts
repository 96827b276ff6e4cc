import { timingSafeEqual } from 'node:crypto'
import { cookieOf, readCookie, setCookie } from '#db/secrets/cookies.ts'
import { sessionSecret } from '#db/secrets/session-secret.ts'
import { signatureOf, signedToken } from '#db/secrets/session-token.ts'

/** Absolute lifetime of a session after sign-in. */
export const ABSOLUTE_MS = 14 * 86_400_000

/** Builds the session cookie. It lives for the absolute lifetime; the database enforces the idle timeout. */
export const sessionCookie = ({ token }: { token: string }): string =>
  setCookie(cookieOf('session'), signedToken(token, sessionSecret()), ABSOLUTE_MS)

/** Returns the token of a request's session cookie; null if there is none or its signature is wrong. */
export function readSessionToken(headers: Headers): string | null {
  const value = decoded(readCookie(headers, cookieOf('session').name) ?? '')
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const right = Buffer.from(signatureOf(token, sessionSecret()))
  const given = Buffer.from(value.slice(dot + 1))
  return right.length === given.length && timingSafeEqual(right, given) ? token : null
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
