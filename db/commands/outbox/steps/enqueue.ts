import { columns, prepared } from '#db/engine/prepared.ts'
import { outbox } from '#db/schema/tables.ts'

/**
 * Adds a row to the outbox, in the transaction of what it is about; while one with the same dedupe key waits, there is
 * no second one.
 */
export const ENQUEUE = prepared(columns(outbox, 'kind', 'payload', 'dedupeKey', 'dueAt', 'target'), (db, row) =>
  db.insert(outbox).values(row).onConflictDoNothing({ target: outbox.dedupeKey }),
)
