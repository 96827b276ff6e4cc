import { z } from 'zod'
import type { Spec } from '#app/api/http/route-spec.ts'
import { secondFactorView, sessionView, signedInPerson } from '#domain/newsroom-views.ts'
import { PASSWORD_MAX } from '#domain/permissions/password.ts'

const password = z.string().min(1).max(PASSWORD_MAX)
const nothing = z.strictObject({})
const done = z.strictObject({ status: z.boolean() })
const ofPassword = z.strictObject({ password })
const ofCode = z.strictObject({ code: z.string().min(1).max(60) })
const recoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) })

/** Specifies every endpoint below `/api/auth/`. They accept the session cookie only, never an API key. */
export const authSpecs = {
  'POST sign-in/email': {
    does: 'Signs in: returns the person and sets the session cookie.',
    least: 'anyone',
    scope: null,
    takes: z.strictObject({ email: z.email().max(254), password }),
    example: { email: 'ada@halyard.example', password: 'the ferry leaves at nine' },
    answers: signedInPerson,
    refuses: ['wrong-email-or-password', 'second-factor-needed', 'too-many-attempts', 'not-for-keys'],
  },
  'POST second-step': {
    does: 'Completes a sign-in that was answered `second-factor-needed`: takes a code from the authenticator app or a recovery code.',
    least: 'anyone',
    scope: null,
    takes: ofCode,
    example: { code: '123456' },
    answers: signedInPerson,
    refuses: ['second-step-over', 'wrong-code', 'too-many-attempts', 'not-for-keys'],
  },
  'POST sign-out': {
    does: 'Signs out. Succeeds without a session too.',
    least: 'anyone',
    scope: null,
    takes: nothing,
    answers: z.strictObject({ success: z.literal(true) }),
    refuses: ['not-for-keys'],
  },
  'GET get-session': {
    does: 'Returns the signed-in person.',
    least: 'reporter',
    takes: nothing.loose(),
    answers: z.strictObject({ user: signedInPerson }),
    is: 'auth',
  },
  'GET list-sessions': {
    does: 'Lists the sessions of the signed-in person, last used first.',
    least: 'reporter',
    takes: nothing.loose(),
    answers: z.array(sessionView),
    is: 'auth',
  },
  'POST revoke-session': {
    does: 'Ends one of the signed-in person’s sessions.',
    least: 'reporter',
    takes: z.strictObject({ id: z.string().min(1).max(200) }),
    example: { id: 'x' },
    answers: done,
    is: 'auth',
  },
  'POST revoke-sessions': {
    does: 'Ends all sessions of the signed-in person.',
    least: 'reporter',
    takes: nothing,
    answers: done,
    is: 'auth',
  },
  'POST revoke-other-sessions': {
    does: 'Ends all sessions of the signed-in person except this one.',
    least: 'reporter',
    takes: nothing,
    answers: done,
    is: 'auth',
  },
  'POST change-password': {
    does: 'Changes the password and ends the other sessions; with `endsKeys` also one’s API keys.',
    least: 'reporter',
    takes: z.strictObject({
      currentPassword: password,
      newPassword: z.string().max(1_000),
      endsKeys: z.boolean().optional(),
    }),
    example: { currentPassword: 'the ferry leaves at nine', newPassword: 'the ferry leaves at nine sharp' },
    answers: z.null(),
    refuses: ['weak-password', 'wrong-password', 'too-many-attempts'],
    is: 'auth',
  },
  'GET second-factor': {
    does: 'Tells whether the signed-in person has a second factor, and whether one is required.',
    least: 'reporter',
    takes: nothing.loose(),
    answers: secondFactorView,
    is: 'auth',
  },
  'POST second-factor/offer': {
    does: 'Starts the set-up of a second factor: returns a TOTP secret for an authenticator app, as text and as an otpauth address.',
    least: 'reporter',
    takes: ofPassword,
    example: { password: 'the ferry leaves at nine' },
    answers: z.strictObject({ secret: z.string(), address: z.string() }),
    refuses: ['wrong-password', 'too-many-attempts', 'second-factor-on'],
    is: 'auth',
  },
  'POST second-factor/confirmation': {
    does: 'Confirms the second factor by a first code. Returns the recovery codes, only this once, and sets a new session cookie.',
    least: 'reporter',
    takes: ofCode,
    example: { code: '123456' },
    answers: recoveryCodes,
    refuses: ['wrong-code', 'set-up-expired', 'second-factor-on'],
    is: 'auth',
  },
  'POST second-factor/recovery-codes': {
    does: 'Replaces the recovery codes by new ones.',
    least: 'reporter',
    takes: ofPassword,
    example: { password: 'the ferry leaves at nine' },
    answers: recoveryCodes,
    refuses: ['wrong-password', 'too-many-attempts', 'second-factor-off'],
    is: 'auth',
  },
  'POST second-factor/end': {
    does: 'Removes the signed-in person’s second factor, unless the paper requires one.',
    least: 'reporter',
    takes: ofPassword,
    example: { password: 'the ferry leaves at nine' },
    answers: done,
    refuses: ['wrong-password', 'too-many-attempts', 'second-factor-off', 'second-factor-required'],
    is: 'auth',
  },
} as const satisfies Record<string, Spec>
