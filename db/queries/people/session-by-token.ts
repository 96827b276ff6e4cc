import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { people, sessions } from '#db/schema/tables.ts'
import type { Role } from '#domain/permissions/can.ts'

export type SessionFacts = {
  person: { id: string; name: string; email: string; role: Role }
  disabledAt: number | null
  createdAt: number
  expiresAt: number
}

/** The session with this token and its person, whether or not it has expired; null for an unknown token. Dates in ms UTC. */
export function sessionByToken(db: Readable, token: string): SessionFacts | null {
  const { id, name, email, role, disabledAt } = people
  const { createdAt, expiresAt } = sessions
  const row = db
    .select({ person: { id, name, email, role }, disabledAt, createdAt, expiresAt })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.token, token))
    .get()
  return row ?? null
}
