import { z } from 'zod'
import type { Spec } from '#app/api/route-spec.ts'
import { signedInPerson } from '#domain/newsroom-views.ts'
import { PASSWORD_MAX } from '#domain/permissions/password.ts'

const password = z.string().min(1).max(PASSWORD_MAX)
const nothing = z.strictObject({})
const done = z.strictObject({ status: z.boolean() })
const instant = z.iso.datetime()
const session = z.strictObject({
  ...{ id: z.string(), userId: z.string(), token: z.string() },
  ...{ createdAt: instant, updatedAt: instant, expiresAt: instant },
  ...{ ipAddress: z.string().nullable(), userAgent: z.string().nullable() },
})

/** What of better-auth can be asked, below `/api/auth/`. */
export const authSpecs = {
  'POST sign-in/email': {
    does: 'Signs in: answers who that is, and the cookie of the session.',
    takes: z.strictObject({ email: z.email().max(254), password }),
    answers: signedInPerson,
    refuses: ['wrong-email-or-password', 'too-many-attempts'],
    is: 'open',
  },
  'POST sign-out': {
    does: 'Signs out, also who is not signed in.',
    takes: nothing,
    answers: z.strictObject({ success: z.literal(true) }),
    is: 'open',
  },
  'GET get-session': {
    does: 'Who is signed in.',
    takes: nothing.loose(),
    answers: z.strictObject({ user: signedInPerson }),
    is: 'auth',
  },
  'GET list-sessions': {
    does: 'The sessions of whoever asks.',
    takes: nothing.loose(),
    answers: z.array(session),
    is: 'auth',
  },
  'POST revoke-session': {
    does: 'Ends one of one’s own sessions.',
    takes: z.strictObject({ token: z.string().min(1).max(200) }),
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
    does: 'Sets another password, and ends the other sessions.',
    takes: z.strictObject({ currentPassword: password, newPassword: z.string().max(1_000) }),
    answers: z.null(),
    refuses: ['weak-password', 'wrong-password', 'too-many-attempts'],
    is: 'auth',
  },
} as const satisfies Record<string, Spec>
