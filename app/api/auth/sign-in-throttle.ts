import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { type Answer, problem } from '#app/api/http/api-answer.ts'
import { CLIENT_ADDRESS } from '#app/api/http/request.ts'
import type { Bucket } from '#db/commands/people/sign-in-attempts.ts'
import { cookieOf, readCookie, setCookie } from '#db/secrets/cookies.ts'
import { sessionSecret } from '#db/secrets/session-secret.ts'

/** Maximum failed attempts per account in the window: from all unknown devices together, and from each known device. */
const PER_ACCOUNT = 10
const PER_DEVICE = 10
/** Maximum failed attempts per network, whatever the account. */
const PER_ADDRESS = 50
const DEVICE_LIFE_MS = 180 * 86_400_000

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)
const accountOf = (email: string): string => digest(email.trim().toLowerCase())
const sign = (text: string): string =>
  createHmac('sha256', sessionSecret()).update(`device ${text}`).digest('base64url')

/**
 * Returns the network of an IP address, an IPv4 /24 or an IPv6 /64: one person can easily have many addresses within
 * it.
 */
export function prefixOf(address: string | null): string {
  const plain = (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '')
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.split('.').slice(0, 3).join('.')
  if (!isIPv6(plain)) return 'unknown'
  const [head = '', tail] = plain.toLowerCase().split('%')[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}

/** Returns the rate-limit buckets of a sign-in attempt. A known device has a budget of its own. */
export function bucketsFor(headers: Headers, email: string): Bucket[] {
  const account = accountOf(email)
  const device = knownDevice(headers, account)
  // Strangers cannot use up the budget of a person's own device, so they cannot lock that person out.
  if (device !== null) return [{ name: `device:${device}:${account}`, max: PER_DEVICE }]
  return [
    { name: `account:${account}`, max: PER_ACCOUNT },
    { name: `address:${prefixOf(headers.get(CLIENT_ADDRESS))}`, max: PER_ADDRESS },
  ]
}

function knownDevice(headers: Headers, account: string): string | null {
  const [id, of, signature] = (readCookie(headers, cookieOf('device').name) ?? '').split('.')
  if (!id || of !== account || !signature) return null
  const right = Buffer.from(sign(`${id}.${of}`))
  const given = Buffer.from(signature)
  return right.length === given.length && timingSafeEqual(right, given) ? id : null
}

/** Builds the signed cookie that marks a device as having signed in to this account before. */
export function deviceCookie(headers: Headers, email: string): string {
  const account = accountOf(email)
  const id = knownDevice(headers, account) ?? randomBytes(16).toString('base64url')
  return setCookie(cookieOf('device'), `${id}.${account}.${sign(`${id}.${account}`)}`, DEVICE_LIFE_MS)
}

/** Builds the 429 response with Retry-After, for `too-many-attempts`. */
export function tooMany(details: unknown): Answer {
  const ms = typeof details === 'object' && details !== null && 'retryAfterMs' in details ? details.retryAfterMs : 0
  const seconds = Math.max(1, Math.ceil(Number(ms) / 1_000))
  return problem('too-many-attempts', {
    details: { retryAfterSeconds: seconds },
    headers: { 'retry-after': String(seconds) },
  })
}
