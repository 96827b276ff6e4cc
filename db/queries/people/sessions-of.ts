import { and, desc, eq, gt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { sessions } from '#db/schema/tables.ts'

export type OwnSession = {
  id: string
  token: string
  ipAddress: string | null
  userAgent: string | null
  since: number
  seenAt: number
}

/** A person's open sessions, last seen first, on one page, because they are few. `now` in ms UTC. */
export function sessionsOf(db: Readable, personId: string, now: number): OwnSession[] {
  const { id, token, ipAddress, userAgent, createdAt, updatedAt } = sessions
  return db
    .select({ id, token, ipAddress, userAgent, since: createdAt, seenAt: updatedAt })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(updatedAt), desc(id))
    .all()
}
