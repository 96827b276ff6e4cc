import type { Tx } from '#db/open.ts'
import { events } from '#db/schema/newsroom.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Input = {
  what: string
  actor: Pick<Actor, 'id'>
  personId: string
  details?: Record<string, unknown>
  now: number
}

/** Writes into the audit what was done to whose account. */
export function personEvent(tx: Tx, { what, actor, personId, details, now }: Input): void {
  tx.insert(events)
    .values({ at: now, actor: actor.id, what, details: { person: personId, ...details } })
    .run()
}
