import { ABSOLUTE_MS, auth, IDLE_MS } from '#app/api/auth/auth.ts'
import { cookieOf, readCookie } from '#app/api/auth/cookies.ts'
import { logError } from '#app/api/http/log-error.ts'
import { endSession, touchSession } from '#db/commands/people/touch-session.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { lacksRequiredSecondFactor } from '#db/queries/people/lacks-required-second-factor.ts'
import { type Actor, type Role, role as roles } from '#domain/permissions/can.ts'

export type Person = Actor & {
  id: string
  email: string
  role: Role
  /**
   * True if the paper requires a second factor that this person has not enrolled yet; until then they can only set it
   * up.
   */
  mustEnrolSecondFactor: boolean
}
export type SignedIn = Person & { sessionToken: string }

const TOUCH_EVERY_MS = 5 * 60_000

/** Returns the person of the session cookie; null if nobody is signed in or the person has been blocked. */
export async function actorOf(headers: Headers, now = Date.now()): Promise<SignedIn | null> {
  if (readCookie(headers, cookieOf('session').name) === null) return null
  const found = await auth().api.getSession({ headers, query: { disableRefresh: true } })
  if (!found) return null
  const { session, user } = found
  const role = roles.safeParse(user.role)
  if (typeof user.disabledAt === 'number' || !role.success) return null
  if (session.createdAt.getTime() + ABSOLUTE_MS <= now) {
    await retryWhileBusy(writer(), (db) => endSession(db, session.token))
    return null
  }
  if (session.expiresAt.getTime() < now + IDLE_MS - TOUCH_EVERY_MS) await touch(session.token, now)
  const person = { id: user.id, name: user.name, email: user.email, role: role.data }
  return { ...person, mustEnrolSecondFactor: lacksRequiredSecondFactor(writer(), person), sessionToken: session.token }
}

async function touch(token: string, now: number): Promise<void> {
  try {
    await retryWhileBusy(writer(), (db) => touchSession(db, { token, idleMs: IDLE_MS }, now))
  } catch (error) {
    // A full disk must not prevent reading.
    logError('session.touch', error)
  }
}
