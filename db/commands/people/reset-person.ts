import { eq, or } from 'drizzle-orm'
import { type LinkOf, mailLink } from '#db/commands/people/steps/mail-link.ts'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { personLink } from '#db/commands/people/steps/person-link.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { columns } from '#db/engine/prepared.ts'
import { accounts, people } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Makes a one-time link for a person, named by id or email: to choose a new password (valid 1 hour), or a fresh
 * invitation (72 hours) for one who has none yet. The old password stays until the link is used; given `linkOf`, the
 * link is also sent by mail.
 */
export const resetPerson = commandFor(
  'people.manage',
  (tx, input: { person: string; linkOf?: LinkOf | null }, { actor, now }) => {
    const row = { ...columns(people, 'id', 'email', 'name', 'disabledAt'), account: accounts.personId }
    const all = tx.select(row).from(people).leftJoin(accounts, eq(accounts.personId, people.id))
    const isMeant = or(eq(people.id, input.person), eq(people.email, input.person.trim().toLowerCase()))
    const person = all.where(isMeant).get()
    if (!person) return refuse('not-found')
    if (person.disabledAt !== null) return refuse('disabled')
    const purpose = person.account === null ? 'invitation' : 'reset'
    const link = personLink(tx, { purpose, personId: person.id, by: actor.id, now })
    mailLink(tx, { ...link, person, purpose, linkOf: input.linkOf ?? null, now })
    personEvent(tx, { what: 'person.link-made', actor, personId: person.id, details: { purpose }, now })
    return ok({ id: person.id, token: link.token })
  },
)
