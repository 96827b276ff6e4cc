import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { signInPerson } from '#db/commands/people/sign-in-person.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { signInFacts } from '#db/queries/people/sign-in-facts.ts'
import { IDLE_MS, signedToken } from '#db/secrets/session-token.ts'

/**
 * Signs a person in to the newsroom in a data folder, whether or not it is running, without checking a password. Returns
 * the value of the session cookie. Throws for people without a password or with a second factor.
 */
export function openSession(dataDir: string, email: string): string {
  const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
  try {
    const facts = signInFacts(db, email)
    if (facts?.hashed == null) throw new Error(`${email} has no password in ${dataDir}.`)
    const token = randomBytes(32).toString('base64url')
    const session = { token, idleMs: IDLE_MS, ipAddress: null, userAgent: null }
    const signed = signInPerson(db, { personId: facts.personId, session, stepToken: '' }, Date.now())
    if (!signed.ok || signed.value.is !== 'in') throw new Error(`${email} needs more than a session to sign in.`)
    const secret = fs.readFileSync(path.join(dataDir, 'secret'), 'utf8').trim()
    return signedToken(token, secret)
  } finally {
    db.$client.close()
  }
}
