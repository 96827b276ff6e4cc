import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { events } from '#db/schema/tables.ts'
import type { EventKind } from '#domain/audit/event-sentences.ts'
import type { Actor } from '#domain/permissions/can.ts'

const ADD = prepared(columns(events, 'at', 'actor', 'what', 'articleId', 'details', 'keyId'), (db, row) =>
  db.insert(events).values(row),
)

type Recorded = {
  what: EventKind
  actor: Pick<Actor, 'id' | 'key'>
  now: number
  articleId?: number
  details?: Record<string, unknown>
}

/** Writes to the audit log who did what, in the transaction that did it. */
export function record(tx: Tx, { what, actor, now: at, articleId, details = {} }: Recorded): void {
  ADD.run(tx, { at, actor: actor.id, what, articleId: articleId ?? null, details, keyId: actor.key?.id ?? null })
}
