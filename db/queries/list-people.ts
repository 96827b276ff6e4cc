import { asc, eq } from 'drizzle-orm'
import type { Readable } from '#db/open.ts'
import { accounts, people } from '#db/schema/people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Everybody with a sign-in, by name. A newsroom's people are few: one page. */
export function listPeople(db: Readable, actor: Actor): Result<PersonView[], 'not-allowed'> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed')
  const rows = db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      disabledAt: people.disabledAt,
      createdAt: people.createdAt,
      account: accounts.id,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.userId, people.id))
    .orderBy(asc(people.name), asc(people.id))
    .all()
  return ok(
    rows.map(({ disabledAt, account, createdAt, ...person }) => ({
      ...person,
      state: disabledAt !== null ? 'disabled' : account === null ? 'invited' : 'active',
      createdAt: createdAt.getTime(),
    })),
  )
}
