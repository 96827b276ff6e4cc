import { createHash, randomBytes } from 'node:crypto'

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Creates a secret of 256 bits with a prefix, for a link, a cookie or a header, and the hash of it that may be stored.
 */
export function newToken(prefix = ''): { token: string; tokenHash: string } {
  const token = prefix + randomBytes(32).toString('base64url')
  return { token, tokenHash: hashOfToken(token) }
}
