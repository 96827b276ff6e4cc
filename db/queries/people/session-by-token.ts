import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { people, sessions } from '#db/schema/tables.ts'

const OF_TOKEN = prepared({ token: sessions.token }, (db, { token }) =>
  db
    .select({
      person: columns(people, 'id', 'name', 'email', 'role'),
      language: people.language,
      disabledAt: people.disabledAt,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.token, token)),
)

export type SessionFacts = RowOf<typeof OF_TOKEN>

/**
 * The session with this token and its person, whether or not it has expired; null for an unknown token. Dates in ms UTC;
 * `language` is the BCP 47 tag that the person chose for the desk, null for their browser's.
 */
export const sessionByToken = (db: Readable, token: string): SessionFacts | null => OF_TOKEN.get(db, { token }) ?? null
