import { and, desc, eq, gt } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { sessions } from '#db/schema/people-tables.ts'

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
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, new Date(now))))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id))
    .all()
    .map(({ id, token, ipAddress, userAgent, createdAt, updatedAt }) => ({
      ...{ id, token, ipAddress, userAgent },
      since: createdAt.getTime(),
      seenAt: updatedAt.getTime(),
    }))
}
