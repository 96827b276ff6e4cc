import { and, between, desc, eq, exists, lt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { knownNetworks, people } from '#db/schema/tables.ts'
import type { AlertDetails } from '#domain/upkeep/alert-details.ts'
import type { HappenedWithin } from '#domain/upkeep/alert-limits.ts'

const MOST_NAMED = 5

const earlier = alias(knownNetworks, 'earlier')
const NEW = prepared({ since: knownNetworks.firstAt, until: knownNetworks.firstAt }, (db, { since, until }) => {
  const before = db
    .select()
    .from(earlier)
    .where(and(eq(earlier.personId, knownNetworks.personId), lt(earlier.firstAt, knownNetworks.firstAt)))
  return db
    .select({
      person: knownNetworks.personId,
      name: people.name,
      network: knownNetworks.network,
      at: knownNetworks.firstAt,
    })
    .from(knownNetworks)
    .innerJoin(people, eq(people.id, knownNetworks.personId))
    .where(and(between(knownNetworks.firstAt, since, until), exists(before)))
    .orderBy(desc(knownNetworks.firstAt))
    .limit(1_000)
})

/** Networks from which somebody signed in for the first time within these times, other than a person's first. */
export function newNetworks(db: Readable, within: HappenedWithin): AlertDetails['new-network'] | null {
  const rows = NEW.all(db, within)
  return rows.length === 0 ? null : { count: rows.length, latest: rows.slice(0, MOST_NAMED) }
}
