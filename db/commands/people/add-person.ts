import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { type LinkOf, mailLink } from '#db/commands/people/steps/mail-link.ts'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { personLink } from '#db/commands/people/steps/person-link.ts'
import { setPassword } from '#db/commands/people/steps/set-password.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { people } from '#db/schema/tables.ts'
import { hashPasswordSync } from '#db/secrets/passwords.ts'
import { type Actor, can, type Role } from '#domain/permissions/can.ts'
import { readEmail } from '#domain/permissions/email.ts'
import { passwordFits } from '#domain/permissions/password.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { cleanText } from '#domain/text/clean-text.ts'

type Added = { id: string; token: string | null }
type Input = { email: string; name: string; role: Role; password?: string | undefined; linkOf?: LinkOf | null }

/**
 * Adds a person: with a password (the terminal), or with the token of an invitation that is valid for 72 hours and,
 * given `linkOf`, is also sent by mail. Refused: `not-allowed`, `no-email`, `no-name`, `email-taken`, `weak-password`.
 * `now` in ms UTC.
 */
export function addPerson(
  db: Db,
  actor: Actor,
  input: Input,
  now: number,
): Result<Added, 'not-allowed' | 'no-email' | 'no-name' | 'email-taken' | 'weak-password'> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed')
  const email = readEmail(input.email)
  const name = cleanText(input.name).trim()
  if (email === null) return refuse('no-email', { field: 'email' })
  if (name === '') return refuse('no-name', { field: 'name' })
  let hashed: string | null = null
  if (input.password !== undefined) {
    const fits = passwordFits(input.password, email)
    if (!fits.ok) return fits
    hashed = hashPasswordSync(input.password)
  }
  return write(db, (tx): Result<Added, 'email-taken'> => {
    if (tx.select({ id: people.id }).from(people).where(eq(people.email, email)).get()) {
      return refuse('email-taken', { field: 'email' })
    }
    const id = randomUUID()
    tx.insert(people).values({ id, email, name, role: input.role, createdAt: now, updatedAt: now }).run()
    personEvent(tx, { what: 'person.added', actor, personId: id, details: { role: input.role }, now })
    if (hashed !== null) {
      setPassword(tx, { personId: id, hashed })
      return ok({ id, token: null })
    }
    const link = personLink(tx, { purpose: 'invitation', personId: id, by: actor.id, now })
    mailLink(tx, { ...link, person: { id, email, name }, purpose: 'invitation', linkOf: input.linkOf ?? null, now })
    return ok({ id, token: link.token })
  })
}
