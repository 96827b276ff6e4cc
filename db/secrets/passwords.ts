import { hash, hashRaw, hashSync, verify } from '@node-rs/argon2'

/** argon2id, which is the default algorithm of this package; memory in KiB. */
const options = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, options)
/** For the terminal and the sample only: it blocks the thread while it hashes. */
export const hashPasswordSync = (password: string): string => hashSync(password, options)
export const isPassword = (hashed: string, password: string): Promise<boolean> => verify(hashed, password)

/** The hash of a password that nobody knows: a sign-in with an unknown address takes as long as with a known one. */
const NOBODYS = '$argon2id$v=19$m=65536,t=3,p=1$8U11mUeajHDfgK17wSMz6w$4yzDClILYxrYNOxIznJVdfoNj3dtc+J7tr+GsmBpp6k'
/** Checks a password against a hash; without a hash it does the same work, and returns false. */
export async function isPasswordOf(hashed: string | null, password: string): Promise<boolean> {
  return (await isPassword(hashed ?? NOBODYS, password)) && hashed !== null
}

/**
 * Weaker parameters for recovery codes. They are random, but too short to be hashed like a token: OWASP's minimum for
 * passwords is ample for fifty bits.
 */
const forCodes = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }
/** Hashes a recovery code. A person's codes share one salt (hex), so that one hash finds the code among them. */
export const hashRecoveryCode = async (code: string, salt: string): Promise<string> =>
  (await hashRaw(code, { ...forCodes, salt: Buffer.from(salt, 'hex') })).toString('hex')

const AT_ONCE = 2
const MAX_WAITING = 16
let running = 0
const waiting: (() => void)[] = []

/** Too many hashes are waiting: the client should retry in a moment. */
export class HashingQueueFull extends Error {}

/**
 * Runs `work`, which hashes once, when fewer than two hashes are in flight: each takes 64 MiB and a core. Throws
 * `HashingQueueFull` if sixteen are waiting already.
 */
export async function withHashingSlot<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++
  else if (waiting.length >= MAX_WAITING) throw new HashingQueueFull('Too many passwords are being checked.')
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    // The turn passes to the next in the queue, so that a new request cannot overtake it.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
