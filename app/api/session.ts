import { ABSOLUTE_MS, auth, IDLE_MS } from '#app/api/auth.ts'
import { cookieOf, readCookie } from '#app/api/cookies.ts'
import { logError } from '#app/api/log.ts'
import { endSession, touchSession } from '#db/commands/touch-session.ts'
import { writer } from '#db/live.ts'
import { whenFree } from '#db/write.ts'
import type { Actor, Role } from '#domain/permissions/can.ts'

export type SignedIn = Actor & { id: string; email: string; role: Role; sessionToken: string }

const TOUCH_EVERY_MS = 5 * 60_000
const roles: readonly string[] = ['reporter', 'editor', 'admin'] satisfies Role[]
const isRole = (role: unknown): role is Role => typeof role === 'string' && roles.includes(role)

/** Who is signed in by the cookie of these headers; null where nobody is, or the person was shut out meanwhile. */
export async function actorOf(headers: Headers, now = Date.now()): Promise<SignedIn | null> {
  if (readCookie(headers, cookieOf('session').name) === null) return null
  const found = await auth().api.getSession({ headers, query: { disableRefresh: true } })
  if (!found) return null
  const { session, user } = found
  if (typeof user.disabledAt === 'number' || !isRole(user.role)) return null
  if (session.createdAt.getTime() + ABSOLUTE_MS <= now) {
    await whenFree(writer(), (db) => endSession(db, session.token))
    return null
  }
  if (session.expiresAt.getTime() < now + IDLE_MS - TOUCH_EVERY_MS) await touch(session.token, now)
  return { id: user.id, name: user.name, email: user.email, role: user.role, sessionToken: session.token }
}

async function touch(token: string, now: number): Promise<void> {
  try {
    await whenFree(writer(), (db) => touchSession(db, { token, idleMs: IDLE_MS }, now))
  } catch (error) {
    // A full disk must not keep anybody from reading.
    logError('session.touch', error)
  }
}
