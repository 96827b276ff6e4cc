import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { AlertDetails, NewNetwork } from '#domain/upkeep/alert-details.ts'
import type { HappenedWithin } from '#domain/upkeep/find-alerts.ts'

const MOST_NAMED = 5

const NEW = `select k.person_id person, p.name, k.network, k.first_at at from known_networks k join people p on p.id = k.person_id
  where k.first_at between @since and @until and exists
    (select 1 from known_networks o where o.person_id = k.person_id and o.first_at < k.first_at)
  order by k.first_at desc limit 1000`

/** Networks from which somebody signed in for the first time within these times, other than a person's first. */
export function newNetworks(db: Readable, within: HappenedWithin): AlertDetails['new-network'] | null {
  const rows = statement<NewNetwork>(db, NEW).all(within)
  return rows.length === 0 ? null : { count: rows.length, latest: rows.slice(0, MOST_NAMED) }
}
