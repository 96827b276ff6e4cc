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
    does: 'Signs in: answers who that is, and the cookie of the session.',
    takes: z.strictObject({ email: z.email().max(254), password }),
    answers: signedInPerson,
    refuses: ['wrong-email-or-password', 'second-factor-needed', 'too-many-attempts', 'not-for-keys'],
    is: 'open',
  },
  'POST second-step': {
    does: 'Ends a sign-in that was answered `second-factor-needed`: takes a code of the app, or a recovery code.',
    takes: ofCode,
    answers: signedInPerson,
    refuses: ['second-step-over', 'wrong-code', 'too-many-attempts', 'not-for-keys'],
    is: 'open',
  },
  'POST sign-out': {
    does: 'Signs out, also who is not signed in.',
    takes: nothing,
    answers: z.strictObject({ success: z.literal(true) }),
    refuses: ['not-for-keys'],
    is: 'open',
  },
  'GET get-session': {
    does: 'Who is signed in.',
    takes: nothing.loose(),
    answers: z.strictObject({ user: signedInPerson }),
    is: 'auth',
  },
  'GET list-sessions': {
    does: 'Where whoever asks is signed in, last seen first.',
    takes: nothing.loose(),
    answers: z.array(sessionView),
    is: 'auth',
  },
  'POST revoke-session': {
    does: 'Ends one of one’s own sessions.',
    takes: z.strictObject({ id: z.string().min(1).max(200) }),
    answers: done,
    is: 'auth',
  },
  'POST revoke-sessions': { does: 'Ends all of one’s own sessions.', takes: nothing, answers: done, is: 'auth' },
  'POST revoke-other-sessions': {
    does: 'Ends all of one’s own sessions but this one.',
    takes: nothing,
    answers: done,
    is: 'auth',
  },
  'POST change-password': {
    does: 'Sets another password, and ends the other sessions; with `endsKeys` also one’s API keys.',
    takes: z.strictObject({
      currentPassword: password,
      newPassword: z.string().max(1_000),
      endsKeys: z.boolean().optional(),
    }),
    answers: z.null(),
    refuses: ['weak-password', 'wrong-password', 'too-many-attempts'],
    is: 'auth',
  },
  'GET second-factor': {
    does: 'Whether whoever asks has a second factor, and must have one.',
    takes: nothing.loose(),
    answers: secondFactorView,
    is: 'auth',
  },
  'POST second-factor/offer': {
    does: 'Begins to set up a second factor: a secret for an authenticator (TOTP), as text and as its address.',
    takes: ofPassword,
    answers: z.strictObject({ secret: z.string(), address: z.string() }),
    refuses: ['wrong-password', 'too-many-attempts', 'second-factor-on'],
    is: 'auth',
  },
  'POST second-factor/confirmation': {
    does: 'Turns it on by a first code. Answers the recovery codes, this once, and the cookie of a new session.',
    takes: ofCode,
    answers: recoveryCodes,
    refuses: ['wrong-code', 'nothing-offered', 'second-factor-on'],
    is: 'auth',
  },
  'POST second-factor/recovery-codes': {
    does: 'Makes new recovery codes in the place of those before.',
    takes: ofPassword,
    answers: recoveryCodes,
    refuses: ['wrong-password', 'too-many-attempts', 'second-factor-off'],
    is: 'auth',
  },
  'POST second-factor/end': {
    does: 'Turns one’s own second factor off, where the paper does not ask for it.',
    takes: ofPassword,
    answers: done,
    refuses: ['wrong-password', 'too-many-attempts', 'second-factor-off', 'second-factor-required'],
    is: 'auth',
  },
} as const satisfies Record<string, Spec>
