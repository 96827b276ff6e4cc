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

/** The otpauth address for an authenticator, as a QR code or to be typed. */
export const addressOfSecret = (secret: string, issuer: string, email: string): string =>
  counting(secret, { issuer, label: email }).toString()

/** The step (30 seconds since 1970) of a valid code, else null. `now` in ms UTC. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const delta = counting(secret).validate({ token: code, timestamp: now, window: WINDOW })
  return delta === null ? null : Math.floor(now / 1_000 / STEP_S) + delta
}

/** For tests: the code that the person's authenticator shows at a time (ms UTC). */
export const codeAt = (secret: string, now: number): string => counting(secret).generate({ timestamp: now })

const CODES = 8
const LENGTH = 10
/** Without characters that look alike on paper. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

const newCode = () => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Recovery codes of fifty bits each, before they are hashed. */
export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, newCode)
/** Formats a code for display: `4kq7m-9xw2t`. */
export const codeText = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
