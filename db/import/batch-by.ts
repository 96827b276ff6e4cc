import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { importBatches } from '#db/schema/imports.ts'
import { people } from '#db/schema/people-tables.ts'

const BY = prepared({ batchId: importBatches.id }, (db, { batchId }) =>
  db
    .select({ id: people.id })
    .from(importBatches)
    .innerJoin(people, eq(people.id, importBatches.createdBy))
    .where(eq(importBatches.id, batchId)),
)

/** Id of the person who began a batch, if they are still known; null for the terminal, or without a batch. */
export function batchBy(db: Readable, batchId: number | null): string | null {
  return batchId === null ? null : (BY.get(db, { batchId })?.id ?? null)
}
