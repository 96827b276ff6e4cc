import type { Tx } from '#db/engine/open.ts'
import { events } from '#db/schema/newsroom-tables.ts'
import type { EventKind } from '#domain/audit/event-sentences.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Recorded = {
  what: EventKind
  actor: Pick<Actor, 'id' | 'key'>
  now: number
  articleId?: number
  details?: Record<string, unknown>
}

/** Writes to the audit log who did what, in the transaction that did it. */
export function record(tx: Tx, { what, actor, now, articleId, details }: Recorded): void {
  tx.insert(events)
    .values({
      ...{ at: now, actor: actor.id, what, articleId: articleId ?? null },
      ...{ details: details ?? {}, keyId: actor.key?.id ?? null },
    })
    .run()
}
