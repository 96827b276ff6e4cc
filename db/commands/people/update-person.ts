import { and, eq, isNull, ne } from 'drizzle-orm'
import { endPreviewLinksWithoutRight } from '#db/commands/article/steps/end-preview-links.ts'
import { endApiKeysOf } from '#db/commands/people/end-api-key.ts'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import type { Tx } from '#db/engine/open.ts'
import { links, people, secondSteps, sessions } from '#db/schema/tables.ts'
import type { Role } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

type Input = {
  id: string
  name?: string | undefined
  role?: Role | undefined
  disabled?: boolean | undefined
}

/**
 * Changes a person's name or role, or disables or enables them. Another role or being disabled ends their sessions,
 * their API keys and the preview links that they may no longer share, in the same transaction. Refused: `not-allowed`, `not-found`, `last-admin`.
 */
export const updatePerson = commandFor('people.manage', (tx, input: Input, { actor, now }) => {
  const before = tx.select().from(people).where(eq(people.id, input.id)).get()
  if (!before) return refuse('not-found')
  const role = input.role ?? before.role
  const disabledAt =
    input.disabled === undefined ? before.disabledAt : input.disabled ? (before.disabledAt ?? now) : null
  if ((role !== 'admin' || disabledAt !== null) && isLastAdmin(tx, before)) return refuse('last-admin')

  const name = input.name?.trim() ?? before.name
  tx.update(people).set({ name, role, disabledAt, updatedAt: now }).where(eq(people.id, input.id)).run()
  const isShutOut = disabledAt !== null && before.disabledAt === null
  if (role !== before.role || isShutOut) {
    tx.delete(sessions).where(eq(sessions.personId, input.id)).run()
    tx.delete(secondSteps).where(eq(secondSteps.personId, input.id)).run()
    endApiKeysOf(tx, input.id, now)
    endPreviewLinksWithoutRight(tx, { madeBy: input.id }, now)
  }
  if (isShutOut) {
    const isOpen = and(eq(links.personId, input.id), isNull(links.usedAt))
    tx.delete(links).where(isOpen).run()
  }
  const details = { name, role, disabled: disabledAt !== null }
  personEvent(tx, { what: 'person.changed', actor, personId: input.id, details, now })
  return ok(null)
})

function isLastAdmin(tx: Tx, person: { id: string; role: Role; disabledAt: number | null }): boolean {
  if (person.role !== 'admin' || person.disabledAt !== null) return false
  const isOther = and(eq(people.role, 'admin'), isNull(people.disabledAt), ne(people.id, person.id))
  const other = tx.select({ id: people.id }).from(people).where(isOther).get()
  return other === undefined
}
