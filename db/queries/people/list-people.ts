import { asc, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { accounts, people, secondFactors } from '#db/schema/tables.ts'
import { outsideProblem } from '#domain/http/outside-problem.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const inPlaces = (now: number) =>
  sql<number>`(select count(*) from sessions s where s.person_id = ${people.id} and s.expires_at > ${now})`
const keys = (now: number) => sql<number>`(select count(*) from api_keys k where k.person_id = ${people.id}
  and k.ended_at is null and (k.expires_at is null or k.expires_at > ${now}))`
/** Ended sessions are deleted, so the last event of the person counts too, such as the sign-in. */
const seenAt = sql<number | null>`coalesce(
  (select max(s.updated_at) from sessions s where s.person_id = ${people.id}),
  (select max(e.at) from events e where e.actor = ${people.id}))`
const letterIs = sql<
  string | null
>`(select json_object('attempts', o.attempts, 'error', o.last_error, 'doneAt', o.done_at)
  from outbox o where o.kind = 'mail' and json_extract(o.payload, '$.person') = ${people.id}
  and coalesce(o.payload ->> '$.template', 'invitation') in ('invitation', 'reset') order by o.id desc limit 1)`

/**
 * Everybody with a sign-in, by name, on one page, because a newsroom's people are few. `now` in ms UTC. Refused:
 * `not-allowed`.
 */
export function listPeople(db: Readable, actor: Actor, now: number): Result<PersonView[], 'not-allowed'> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed')
  const rows = db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      disabledAt: people.disabledAt,
      createdAt: people.createdAt,
      account: accounts.personId,
      factorSince: secondFactors.confirmedAt,
      letter: letterIs,
      sessions: inPlaces(now),
      keys: keys(now),
      seenAt,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .orderBy(asc(people.name), asc(people.id))
    .all()
  return ok(
    rows.map(({ disabledAt, account, factorSince, letter, ...person }) => ({
      ...person,
      secondFactor: factorSince !== null,
      letter: letter === null ? null : letterOf(JSON.parse(letter) as Letter),
      state: disabledAt !== null ? 'disabled' : account === null ? 'invited' : 'active',
    })),
  )
}

type Letter = { attempts: number; error: string | null; doneAt: number | null }
function letterOf({ error: stored, doneAt }: Letter): PersonView['letter'] {
  const error = stored === null ? null : outsideProblem(stored)
  if (doneAt === null) return { state: 'waiting', error }
  return error === null ? { state: 'sent', error } : { state: 'failed', error }
}
