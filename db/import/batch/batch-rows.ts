import { desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { importBatches } from '#db/schema/tables.ts'
import type { BatchOptions } from '#domain/import/proof/batch-options.ts'
import type { ArchiveFormat } from '#domain/import/recognise-format.ts'
import { ok } from '#domain/result.ts'

export type Batch = typeof importBatches.$inferSelect

export function batchOf(db: Db, id: number): Batch | null {
  return db.select().from(importBatches).where(eq(importBatches.id, id)).get() ?? null
}

/** The newest first. */
export const listBatches = (db: Db): Batch[] => db.select().from(importBatches).orderBy(desc(importBatches.id)).all()

type NewBatch = { format: ArchiveFormat; name: string; options: BatchOptions; createdBy: string | null }

export function addBatch(db: Db, { format, name, options, createdBy }: NewBatch, now: number): Promise<number> {
  return retryWhileBusy(db, () => {
    const added = write(db, (tx) => {
      const values = { format, name: name.slice(0, 200), options, createdBy, createdAt: now }
      return ok(tx.insert(importBatches).values(values).returning({ id: importBatches.id }).get().id)
    })
    if (!added.ok) throw new Error(added.code)
    return added.value
  })
}

type Change = Partial<Pick<Batch, 'format' | 'options' | 'state' | 'progress' | 'summary' | 'error' | 'importedAt'>>

const writeSoon = async (db: Db, work: (tx: Tx) => void): Promise<void> => {
  await retryWhileBusy(db, () => write(db, (tx) => ok(work(tx))))
}
export const saveBatch = (db: Db, id: number, change: Change) =>
  writeSoon(db, (tx) => void tx.update(importBatches).set(change).where(eq(importBatches.id, id)).run())
export const removeBatch = (db: Db, id: number) =>
  writeSoon(db, (tx) => void tx.delete(importBatches).where(eq(importBatches.id, id)).run())
