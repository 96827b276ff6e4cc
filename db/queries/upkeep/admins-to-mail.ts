import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { accounts, people } from '#db/schema/tables.ts'

/** Admins who can sign in, by name: letters about the newsroom go to them. */
export const adminsToMail = (db: Readable): { person: string; to: string; name: string }[] =>
  db
    .select({ person: people.id, to: people.email, name: people.name })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(and(eq(people.role, 'admin'), isNull(people.disabledAt)))
    .orderBy(asc(people.name), asc(people.id))
    .all()
