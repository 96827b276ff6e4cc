import { newSession } from '#app/api/auth/new-session.ts'
import { bucketsFor, deviceCookie, tooMany } from '#app/api/auth/sign-in-throttle.ts'
import { type Answer, problem, toResponse } from '#app/api/http/api-answer.ts'
import { Refused } from '#app/api/http/request.ts'
import { completeSecondStep } from '#db/commands/people/complete-second-step.ts'
import { consumeAttempt, refundAttempt } from '#db/commands/people/sign-in-attempts.ts'
import { type SignedInFacts, signInPerson } from '#db/commands/people/sign-in-person.ts'
import type { GivenCode } from '#db/commands/people/steps/consume-code.ts'
import type { NewSession } from '#db/commands/people/steps/start-session.ts'
import { writer } from '#db/engine/connections.ts'
import { writeFromReserve } from '#db/engine/disk-reserve.ts'
import { secondStepOf } from '#db/queries/people/second-step-of.ts'
import { signInFacts } from '#db/queries/people/sign-in-facts.ts'
import { cookieOf, readCookie, setCookie } from '#db/secrets/cookies.ts'
import { HashingQueueFull, hashRecoveryCode, withHashingSlot, isPasswordOf } from '#db/secrets/passwords.ts'
import { sessionCookie } from '#db/secrets/session-cookie.ts'
import { newToken } from '#db/secrets/token.ts'
import { type FactorCode, readFactorCode } from '#domain/permissions/factor-code.ts'

type Credentials = { email: string; password: string }

/** Runs `work` in the hashing queue; responds 429 if the queue is full. */
export async function hashing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await withHashingSlot(work)
  } catch (error) {
    if (error instanceof HashingQueueFull) throw new Refused(problem('too-busy', { headers: { 'retry-after': '3' } }))
    throw error
  }
}

/**
 * Checks a password or code within the rate limit. Consumes an attempt before `check` runs and refunds it if the guess
 * was right or was never checked.
 */
export async function guess<T>(
  headers: Headers,
  email: string,
  check: () => Promise<{ isRight: boolean; value: T }>,
): Promise<T> {
  const taken = await writeFromReserve(writer(), (db) => consumeAttempt(db, bucketsFor(headers, email), Date.now()))
  if (!taken.ok) throw new Refused(tooMany(taken.details))
  const giveBack = () => writeFromReserve(writer(), (db) => refundAttempt(db, taken.value.ids))
  let checked: { isRight: boolean; value: T }
  try {
    checked = await check()
  } catch (error) {
    await giveBack()
    throw error
  }
  if (checked.isRight) await giveBack()
  return checked.value
}

/**
 * First step of sign-in: checks email and password within the rate limit. An unknown address costs as much time as a
 * known one.
 */
export async function signIn(request: Request, { email, password }: Credentials): Promise<Response> {
  const facts = signInFacts(writer(), email)
  const isRight = await guess(request.headers, email, async () => {
    const value = await hashing(() => isPasswordOf(facts?.hashed ?? null, password))
    return { isRight: value, value }
  })
  return isRight && facts ? enter(request, facts.personId) : toResponse(problem('wrong-email-or-password'))
}

/** Creates a session for somebody whose password is right or was set in this request, or starts the second step. */
export async function enter(request: Request, personId: string): Promise<Response> {
  const session = newSession(request)
  const { token: stepToken } = newToken()
  const signed = await writeFromReserve(writer(), (db) =>
    signInPerson(db, { personId, session, stepToken }, Date.now()),
  )
  if (!signed.ok) return toResponse(problem('wrong-email-or-password'))
  if (signed.value.is === 'in') return welcome(request, signed.value.person, session)
  const owed = toResponse(problem('second-factor-needed'))
  owed.headers.append('set-cookie', setCookie(cookieOf('second-step'), stepToken, signed.value.livesMs))
  return owed
}

/** Second step of sign-in: checks the code of the person in the first step's cookie, within the same rate limit. */
export async function secondStep(request: Request, typed: string): Promise<Response | Answer> {
  const token = readCookie(request.headers, cookieOf('second-step').name)
  const step = token === null ? null : secondStepOf(writer(), token, Date.now())
  if (token === null || !step) return problem('second-step-over')
  const read = readFactorCode(typed)
  if (!read) return problem('wrong-code', { field: 'code' })
  const session = newSession(request)
  const taken = await guess(request.headers, step.email, async () => {
    const given = await givenCode(read, step.salt)
    const value = await writeFromReserve(writer(), (db) =>
      completeSecondStep(db, { token, given, session }, Date.now()),
    )
    return { isRight: value.ok, value }
  })
  if (!taken.ok) return problem(taken.code, { field: taken.field })
  const done = await welcome(request, taken.value, session)
  done.headers.append('set-cookie', setCookie(cookieOf('second-step'), '', 0))
  return done
}

async function givenCode(read: FactorCode, salt: string): Promise<GivenCode> {
  if (read.is === 'app') return read
  return { is: 'recovery', codeHash: await hashing(() => hashRecoveryCode(read.code, salt)) }
}

async function welcome(request: Request, person: SignedInFacts, session: NewSession): Promise<Response> {
  const done = toResponse({ status: 200, body: person })
  done.headers.append('set-cookie', sessionCookie(session))
  done.headers.append('set-cookie', deviceCookie(request.headers, person.email))
  return done
}
