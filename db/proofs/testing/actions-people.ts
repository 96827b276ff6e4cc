import { addPerson } from '#db/commands/people/add-person.ts'
import { changePassword } from '#db/commands/people/change-password.ts'
import { chooseByline } from '#db/commands/people/choose-byline.ts'
import { completeSecondStep } from '#db/commands/people/complete-second-step.ts'
import { confirmSecondFactor } from '#db/commands/people/confirm-second-factor.ts'
import { consumeLink } from '#db/commands/people/consume-link.ts'
import { endApiKey } from '#db/commands/people/end-api-key.ts'
import { endOwnSecondFactor, resetSecondFactor } from '#db/commands/people/end-second-factor.ts'
import { endOwnSession, endOwnSessions, endSessionsOf } from '#db/commands/people/end-sessions.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { makeRecoveryCodes } from '#db/commands/people/make-recovery-codes.ts'
import { offerSecondFactor } from '#db/commands/people/offer-second-factor.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import { saveSignInRules } from '#db/commands/people/save-sign-in-rules.ts'
import { setupLink } from '#db/commands/people/setup-link.ts'
import { consumeAttempt, refundAttempt } from '#db/commands/people/sign-in-attempts.ts'
import { signInPerson } from '#db/commands/people/sign-in-person.ts'
import { disablePerson } from '#db/commands/people/steps/disable-person.ts'
import { touchApiKey } from '#db/commands/people/touch-api-key.ts'
import { endSession, touchSession } from '#db/commands/people/touch-session.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { withIdempotencyKey } from '#db/commands/shared/with-idempotency-key.ts'
import type { Db } from '#db/engine/open.ts'
import type { PeopleAction } from '#db/proofs/testing/action.ts'
import { people } from '#db/schema/tables.ts'
import { codeAt, newSecret } from '#db/secrets/second-factor-codes.ts'
import { ADMIN } from '#db/testing/cast.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

let count = 0
const aSession = () => ({ token: `token ${count++}`, idleMs: 1_000, ipAddress: null, userAgent: null })

/** Runs an action on people, on their sessions, or on stored responses of idempotent requests. */
export function performPeopleAction(db: Db, who: PeopleAction, now: number): Result<unknown> {
  const email = `${now}.${db.select().from(people).all().length}@halyard.example`
  const invited = () => addPerson(db, SYSTEM, { email, name: 'Harbour Rail', role: 'reporter' }, now)
  const person = invited()
  if (!person.ok || who === 'invite') return person
  const { id, token } = person.value
  switch (who) {
    case 'rename':
      return updatePerson(db, ADMIN, { id, name: 'Rail Harbour', role: 'editor' }, now)
    case 'byline':
      return chooseByline(db, { id, name: 'Harbour Rail', role: 'reporter' }, { slug: null }, now)
    case 'shut out':
      return disablePerson(db, ADMIN, { id }, now)
    case 'reset':
      return resetPerson(db, ADMIN, { person: id }, now)
    case 'use a link':
      return consumeLink(db, { token: token ?? '', hashed: 'x' }, now)
    case 'set up':
      return ok(setupLink(db, now))
    case 'sign in':
      signInPerson(db, { personId: id, session: aSession(), stepToken: 'step' }, now)
      return ok(touchSession(db, { token: 'x', idleMs: 1_000 }, now))
    case 'second factor':
      return secondFactor(db, id, now)
    case 'sessions':
      endOwnSession(db, { personId: id, id: 'x' }, now)
      endOwnSessions(db, { personId: id, keep: null }, now)
      return endSessionsOf(db, ADMIN, { id }, now)
    case 'api key':
      return apiKey(db, now)
    case 'rules':
      return saveSignInRules(db, ADMIN, { secondFactor: 'editors' }, now)
    case 'sign out':
      return ok(endSession(db, 'x'))
    case 'guess': {
      const guess = consumeAttempt(db, [{ name: 'account', max: 10 }], now)
      return guess.ok ? ok(refundAttempt(db, guess.value.ids)) : guess
    }
    case 'change password':
      return changePassword(db, { personId: id, hashed: 'y', keepSession: 'x' }, now)
    case 'answer once': {
      const asked = { key: email, actorId: id, request: 'x', isSecret: false, isFinal: () => true }
      const once = withIdempotencyKey(db, asked, now, () => ({ status: 200, body: {} }))
      return 'answer' in once ? ok(once.answer) : refuse(once.is)
    }
  }
}

function secondFactor(db: Db, personId: string, now: number): Result<unknown> {
  const { secret, salt } = newSecret()
  offerSecondFactor(db, { personId, secret, salt }, now)
  const code = (at: number) => codeAt(secret, at)
  const first = { personId, code: code(now - 30_000), codeHashes: ['x'], session: aSession() }
  const confirmed = confirmSecondFactor(db, first, now)
  if (!confirmed.ok) return confirmed
  makeRecoveryCodes(db, { personId, codeHashes: ['y'] }, now)
  const stepToken = `step ${count++}`
  signInPerson(db, { personId, session: aSession(), stepToken }, now)
  const given = { is: 'app' as const, code: code(now) }
  const taken = completeSecondStep(db, { token: stepToken, given, session: aSession() }, now)
  if (!taken.ok) return taken
  endOwnSecondFactor(db, { id: personId, role: 'reporter' }, now)
  resetSecondFactor(db, ADMIN, { person: personId }, now)
  return taken
}

function apiKey(db: Db, now: number): Result<unknown> {
  const made = makeApiKey(db, ADMIN, { name: 'The wire', scopes: ['write'], days: 30 }, now)
  if (!made.ok) return made
  touchApiKey(db, made.value.id, now)
  return endApiKey(db, ADMIN, { id: made.value.id }, now)
}
