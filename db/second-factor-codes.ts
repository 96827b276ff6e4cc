import { randomBytes, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const STEP_S = 30
/** A clock may be off by one step either way (RFC 6238, 5.2). */
const WINDOW = 1

/** A secret of 160 bits, base32, and the salt of its recovery codes, hexadecimal. */
export const newSecret = (): { secret: string; salt: string } => ({
  secret: new Secret({ size: 20 }).base32,
  salt: randomBytes(16).toString('hex'),
})

const counting = (secret: string, about: { issuer?: string; label?: string } = {}) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: STEP_S, ...about })

/** What an authenticator reads from the picture, or is told by hand. */
export const addressOfSecret = (secret: string, issuer: string, email: string): string =>
  counting(secret, { issuer, label: email }).toString()

/** The step (30 seconds since 1970) that a code belongs to, null where it is no code of now. `now` in ms UTC. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const delta = counting(secret).validate({ token: code, timestamp: now, window: WINDOW })
  return delta === null ? null : Math.floor(now / 1_000 / STEP_S) + delta
}

/** The code of an instant, for the tests: what the person's app would show. */
export const codeAt = (secret: string, now: number): string => counting(secret).generate({ timestamp: now })

const CODES = 8
const LENGTH = 10
/** Nothing that looks like something else on paper. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

const newCode = () => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Codes of fifty bits each, as they are hashed. */
export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, newCode)
/** As they are shown: `4kq7m-9xw2t`. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
