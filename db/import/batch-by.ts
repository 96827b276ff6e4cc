import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { importBatches, people } from '#db/schema/tables.ts'

/** Id of the person who began a batch, if they are still known; null for the terminal, or without a batch. */
export function batchBy(db: Readable, batchId: number | null): string | null {
  if (batchId === null) return null
  const began = db
    .select({ id: people.id })
    .from(importBatches)
    .innerJoin(people, eq(people.id, importBatches.createdBy))
  return began.where(eq(importBatches.id, batchId)).get()?.id ?? null
}
