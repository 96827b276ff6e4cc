import { and, eq, ne } from 'drizzle-orm'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { people, sessions } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Own = { personId: string }

/** Ends one of one's own sessions; an unknown id changes nothing. */
export function endOwnSession(db: Db, { personId, id }: Own & { id: string }, now: number): Result<null, never> {
  return write(db, (tx) => {
    const isTheirs = and(eq(sessions.id, id), eq(sessions.personId, personId))
    const ended = tx.delete(sessions).where(isTheirs).run()
    if (ended.changes > 0) personEvent(tx, { what: 'person.session-ended', actor: { id: personId }, personId, now })
    return ok(null)
  })
}

/** Ends all of one's own sessions, or all but the one with the token `keep`. */
export function endOwnSessions(
  db: Db,
  { personId, keep }: Own & { keep: string | null },
  now: number,
): Result<null, never> {
  return write(db, (tx) => {
    const theirs = eq(sessions.personId, personId)
    const ending = keep === null ? theirs : and(theirs, ne(sessions.token, keep))
    const ended = tx.delete(sessions).where(ending).run()
    if (ended.changes > 0) personEvent(tx, { what: 'person.sessions-ended', actor: { id: personId }, personId, now })
    return ok(null)
  })
}

/** Signs a person out everywhere. Refused: `not-allowed`, `not-found`. */
export const endSessionsOf = commandFor('people.manage', (tx, input: { id: string }, { actor, now }) => {
  const person = tx.select({ id: people.id }).from(people).where(eq(people.id, input.id)).get()
  if (!person) return refuse('not-found')
  const ended = tx.delete(sessions).where(eq(sessions.personId, input.id)).run()
  if (ended.changes > 0) personEvent(tx, { what: 'person.sessions-ended', actor, personId: input.id, now })
  return ok(null)
})
