import type { Tx } from '#db/open.ts'
import { events } from '#db/schema/newsroom.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Recorded = {
  what: `${string}.${string}`
  actor: Actor
  now: number
  articleId?: number
  details?: Record<string, unknown>
}

/** Writes to the audit who did what, in the transaction that did it. */
export function record(tx: Tx, { what, actor, now, articleId, details }: Recorded): void {
  tx.insert(events)
    .values({ at: now, actor: actor.id, what, articleId: articleId ?? null, details: details ?? {} })
    .run()
}
