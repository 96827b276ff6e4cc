import { createHmac } from 'node:crypto'

/** Idle timeout of a session, in milliseconds. */
export const IDLE_MS = 12 * 3_600_000

/** The HMAC-SHA256 of a token in base64. */
export const signatureOf = (token: string, secret: string): string =>
  createHmac('sha256', secret).update(token).digest('base64')

/** The value of the session cookie: the token, a dot and its signature, percent-encoded. */
export const signedToken = (token: string, secret: string): string =>
  encodeURIComponent(`${token}.${signatureOf(token, secret)}`)
