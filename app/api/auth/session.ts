import { logError } from '#app/api/http/log-error.ts'
import { endSession, touchSession } from '#db/commands/people/touch-session.ts'
import { writer } from '#db/engine/connections.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { lacksRequiredSecondFactor } from '#db/queries/people/lacks-required-second-factor.ts'
import { sessionByToken } from '#db/queries/people/session-by-token.ts'
import { ABSOLUTE_MS, readSessionToken } from '#db/secrets/session-cookie.ts'
import { IDLE_MS } from '#db/secrets/session-token.ts'
import type { Actor, Role } from '#domain/permissions/can.ts'

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
  const sessionToken = readSessionToken(headers)
  const session = sessionToken === null ? null : sessionByToken(writer(), sessionToken)
  if (sessionToken === null || session === null || session.disabledAt !== null) return null
  const { person, createdAt, expiresAt } = session
  if (expiresAt <= now || createdAt + ABSOLUTE_MS <= now) {
    await tryToWrite('session.end', (db) => endSession(db, sessionToken))
    return null
  }
  if (expiresAt < now + IDLE_MS - TOUCH_EVERY_MS)
    await tryToWrite('session.touch', (db) => touchSession(db, { token: sessionToken, idleMs: IDLE_MS }, now))
  return { ...person, mustEnrolSecondFactor: lacksRequiredSecondFactor(writer(), person), sessionToken }
}

/** Writes what an answer does not depend on: a full disk must not prevent reading. */
async function tryToWrite(what: string, work: (db: Db) => void): Promise<void> {
  try {
    await retryWhileBusy(writer(), work)
  } catch (error) {
    logError(what, error)
  }
}
