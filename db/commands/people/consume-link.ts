import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { endApiKeysOf } from '#db/commands/people/end-api-key.ts'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { setPassword } from '#db/commands/people/steps/set-password.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { storeSettings } from '#db/commands/settings/steps/store-settings.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { CHECKLIST } from '#db/queries/settings/desk-checklist.ts'
import { links, people } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import type { SetupPaper } from '#domain/paper/setup-paper.ts'
import { readEmail } from '#domain/permissions/email.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Input = {
  token: string
  hashed: string
  name?: string | undefined
  email?: string | undefined
  /** Only with the set-up link. */
  paper?: SetupPaper | undefined
}
type Code = 'link-spent' | 'no-name' | 'no-email' | 'unknown-zone'

/**
 * Uses a one-time link: sets the password (already checked and hashed) of its person, or makes the first admin of a new
 * paper, with its name, language and zone if given, and its checklist. A reset also ends the person’s API keys.
 * Refused: `link-spent` if the link was used, has expired or was replaced; `unknown-zone`. `now` in ms UTC.
 */
export function consumeLink(db: Db, input: Input, now: number): Result<{ id: string; email: string }, Code> {
  const used = write(db, (tx): Result<{ id: string; email: string }, Code> => {
    const isMeant = and(eq(links.tokenHash, hashOfToken(input.token)), isNull(links.usedAt), gt(links.expiresAt, now))
    const spent = tx.update(links).set({ usedAt: now }).where(isMeant)
    const link = spent.returning({ purpose: links.purpose, personId: links.personId }).get()
    if (!link) return refuse('link-spent')
    const person = link.personId === null ? firstAdmin(tx, input, now) : personOf(tx, link.personId, input, now)
    if (!person.ok) return person
    setPassword(tx, { personId: person.value.id, hashed: input.hashed })
    // A person who needed a reset may have lost more than the password.
    if (link.purpose === 'reset') endApiKeysOf(tx, person.value.id, now)
    const details = { purpose: link.purpose }
    personEvent(tx, { what: 'person.link-used', actor: person.value, personId: person.value.id, details, now })
    if (link.purpose !== 'setup') return person
    storeSetting(tx, CHECKLIST, { isHidden: false })
    // Of the settings, only the zone of these three can be refused here.
    const stored = input.paper ? storeSettings(tx, person.value, input.paper, now) : ok(null)
    return stored.ok ? person : refuse('unknown-zone', { field: 'paper.zone' })
  })
  if (used.ok && input.paper) advanceDay(db, now)
  return used
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
  const isHere = and(eq(people.id, id), isNull(people.disabledAt))
  const person = tx.select({ id: people.id, email: people.email }).from(people).where(isHere).get()
  if (!person) return refuse('link-spent')
  const name = input.name?.trim()
  if (name) tx.update(people).set({ name, updatedAt: now }).where(eq(people.id, id)).run()
  return ok(person)
}
