import { newSession } from '#app/api/auth/new-session.ts'
import type { SignedIn } from '#app/api/auth/session.ts'
import { guess, hashing } from '#app/api/auth/sign-in-steps.ts'
import { type Answer, answer, problem, toResponse } from '#app/api/http/api-answer.ts'
import { confirmSecondFactor } from '#db/commands/people/confirm-second-factor.ts'
import { endOwnSecondFactor } from '#db/commands/people/end-second-factor.ts'
import { makeRecoveryCodes } from '#db/commands/people/make-recovery-codes.ts'
import { offerSecondFactor } from '#db/commands/people/offer-second-factor.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { passwordHashOf } from '#db/queries/people/password-hash-of.ts'
import { readSignInRules } from '#db/queries/people/read-sign-in-rules.ts'
import { secondFactorOf } from '#db/queries/people/second-factor-of.ts'
import { site } from '#db/queries/settings/site.ts'
import { hashRecoveryCode, isPasswordOf } from '#db/secrets/passwords.ts'
import { addressOfSecret, codeText, newRecoveryCodes, newSecret, stepOfCode } from '#db/secrets/second-factor-codes.ts'
import { sessionCookie } from '#db/secrets/session-cookie.ts'
import type { SecondFactorView } from '#domain/newsroom-views.ts'
import { readFactorCode } from '#domain/permissions/factor-code.ts'
import { mustHaveSecondFactor } from '#domain/permissions/sign-in-rules.ts'

/** Checks the person's own password within the rate limit: an open session alone is not enough. */
export async function isOwnPassword(request: Request, { id, email }: SignedIn, password: string): Promise<boolean> {
  const stored = passwordHashOf(writer(), id)
  return guess(request.headers, email, async () => {
    const value = await hashing(() => isPasswordOf(stored, password))
    return { isRight: value, value }
  })
}

export function showSecondFactor(person: SignedIn): Answer {
  const factor = secondFactorOf(writer(), person.id)
  const since = factor?.confirmedAt ?? null
  const body: SecondFactorView = {
    isOn: since !== null,
    since,
    codesLeft: since === null ? 0 : (factor?.codesLeft ?? 0),
    isRequired: mustHaveSecondFactor(readSignInRules(writer()), person.role),
  }
  return { status: 200, body }
}

/** Offers a secret for the person's authenticator app; sign-in does not require it until it is confirmed. */
export async function offerOwn(request: Request, person: SignedIn, password: string): Promise<Answer> {
  if (!(await isOwnPassword(request, person, password))) return problem('wrong-password', { field: 'password' })
  const { secret, salt } = newSecret()
  const input = { personId: person.id, secret, salt }
  const offered = await retryWhileBusy(writer(), (db) => offerSecondFactor(db, input, Date.now()))
  if (!offered.ok) return answer(offered)
  return { status: 200, body: { secret, address: addressOfSecret(secret, site(writer()).name, person.email) } }
}

/**
 * Confirms the second factor: replaces all sessions by a new one and returns recovery codes, which are shown only once.
 */
export async function confirmOwn(request: Request, person: SignedIn, typed: string): Promise<Response | Answer> {
  // Captures the time before hashing, which may wait in a queue.
  const now = Date.now()
  const factor = secondFactorOf(writer(), person.id)
  if (!factor) return problem('set-up-expired')
  // Refuses a confirmed factor before checking any code; otherwise this endpoint would allow guessing without a rate
  // limit.
  if (factor.confirmedAt !== null) return problem('second-factor-on')
  const read = readFactorCode(typed)
  if (read?.is !== 'app') return problem('wrong-code', { field: 'code' })
  // Checks the code first, so that only a valid one causes eight hashes; the command checks it again.
  if (stepOfCode(factor.secret, read.code, now) === null) return problem('wrong-code', { field: 'code' })
  const { codes, codeHashes } = await newCodes(factor.salt)
  const session = newSession(request)
  const input = { personId: person.id, code: read.code, codeHashes, session }
  const done = await retryWhileBusy(writer(), (db) => confirmSecondFactor(db, input, now))
  if (!done.ok) return answer(done)
  const response = toResponse({ status: 200, body: { recoveryCodes: codes } })
  response.headers.append('set-cookie', sessionCookie(session))
  return response
}

export async function renewCodes(request: Request, person: SignedIn, password: string): Promise<Answer> {
  if (!(await isOwnPassword(request, person, password))) return problem('wrong-password', { field: 'password' })
  const factor = secondFactorOf(writer(), person.id)
  if (!factor) return problem('second-factor-off')
  const { codes, codeHashes } = await newCodes(factor.salt)
  const input = { personId: person.id, codeHashes }
  const done = await retryWhileBusy(writer(), (db) => makeRecoveryCodes(db, input, Date.now()))
  return done.ok ? { status: 200, body: { recoveryCodes: codes } } : answer(done)
}

export async function endOwn(request: Request, person: SignedIn, password: string): Promise<Answer> {
  if (!(await isOwnPassword(request, person, password))) return problem('wrong-password', { field: 'password' })
  const done = await retryWhileBusy(writer(), (db) => endOwnSecondFactor(db, person, Date.now()))
  return done.ok ? { status: 200, body: { status: true } } : answer(done)
}

async function newCodes(salt: string) {
  const codes = newRecoveryCodes()
  const codeHashes: string[] = []
  for (const code of codes) codeHashes.push(await hashing(() => hashRecoveryCode(code, salt)))
  return { codes: codes.map(codeText), codeHashes }
}
