import { createHash, randomBytes } from 'node:crypto'

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A secret of 256 bits behind a prefix, to put into a link, a cookie or a header, and what of it may be stored. */
export function newToken(prefix = ''): { token: string; tokenHash: string } {
  const token = prefix + randomBytes(32).toString('base64url')
  return { token, tokenHash: hashOfToken(token) }
}
