import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { endApiKeysOf } from '#db/commands/people/end-api-key.ts'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { setPassword } from '#db/commands/people/steps/set-password.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { links, people } from '#db/schema/people-tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { readEmail } from '#domain/permissions/email.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Input = { token: string; hashed: string; name?: string | undefined; email?: string | undefined }
type Code = 'link-spent' | 'no-name' | 'no-email'

/**
 * Uses a one-time link: sets the password (already checked and hashed) of its person, or makes the first admin of a new
 * paper. A reset also ends the person’s API keys. Refused: `link-spent` if the link was used, has expired or was
 * replaced. `now` in ms UTC.
 */
export function consumeLink(db: Db, input: Input, now: number): Result<{ id: string; email: string }, Code> {
  return write(db, (tx): Result<{ id: string; email: string }, Code> => {
    const link = tx
      .update(links)
      .set({ usedAt: now })
      .where(and(eq(links.tokenHash, hashOfToken(input.token)), isNull(links.usedAt), gt(links.expiresAt, now)))
      .returning({ purpose: links.purpose, personId: links.personId })
      .get()
    if (!link) return refuse('link-spent')
    const person = link.personId === null ? firstAdmin(tx, input, now) : personOf(tx, link.personId, input, now)
    if (!person.ok) return person
    setPassword(tx, { personId: person.value.id, hashed: input.hashed })
    // A person who needed a reset may have lost more than the password.
    if (link.purpose === 'reset') endApiKeysOf(tx, person.value.id, now)
    const details = { purpose: link.purpose }
    personEvent(tx, { what: 'person.link-used', actor: person.value, personId: person.value.id, details, now })
    return person
  })
}

function firstAdmin(tx: Tx, input: Input, now: number): Result<{ id: string; email: string }, Code> {
  if (tx.select({ id: people.id }).from(people).limit(1).get()) return refuse('link-spent')
  const name = input.name?.trim()
  const email = readEmail(input.email ?? '')
  if (!name) return refuse('no-name', { field: 'name' })
  if (email === null) return refuse('no-email', { field: 'email' })
  const id = randomUUID()
  tx.insert(people).values({ id, name, email, role: 'admin', createdAt: now, updatedAt: now }).run()
  return ok({ id, email })
}

function personOf(tx: Tx, id: string, input: Input, now: number): Result<{ id: string; email: string }, Code> {
  const person = tx
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.disabledAt)))
    .get()
  if (!person) return refuse('link-spent')
  const name = input.name?.trim()
  if (name) tx.update(people).set({ name, updatedAt: now }).where(eq(people.id, id)).run()
  return ok(person)
}
