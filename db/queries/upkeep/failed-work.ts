import { desc, isNotNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { dueFailures, importBatches, outbox } from '#db/schema/tables.ts'

/** The last due work and the last deliveries that failed, and the last imports, for a report of the doctor. */
export const failedWork = (db: Readable) => ({
  due: db.select().from(dueFailures).orderBy(desc(dueFailures.failedAt)).limit(200).all(),
  deliveries: db
    .select(columns(outbox, 'kind', 'attempts', 'dueAt', 'doneAt', 'lastError'))
    .from(outbox)
    .where(isNotNull(outbox.lastError))
    .orderBy(desc(outbox.id))
    .limit(200)
    .all(),
  imports: db
    .select(columns(importBatches, 'id', 'state', 'wanted', 'error'))
    .from(importBatches)
    .orderBy(desc(importBatches.id))
    .limit(50)
    .all(),
})
