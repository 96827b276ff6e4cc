import { eq } from 'drizzle-orm'
import { saveImportedRow } from '#db/commands/media/steps/save-imported-row.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { files } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

type Input = Pick<typeof files.$inferInsert, 'sha256' | 'kind' | 'name' | 'bytes'> & {
  /** The import that adds it, so that it can be undone. */
  batchId?: number | undefined
}
export type KeptFile = Pick<typeof files.$inferSelect, 'id' | 'name' | 'kind' | 'bytes'> & { isNew: boolean }

/** Digits of the SHA-256 that a file is named by. */
const ID_DIGITS = 16

/**
 * Adds a file whose bytes are stored and synced, or restores it if it was deleted; one that is there keeps its name.
 * `now` in ms UTC.
 */
export const keepFile = commandFor('media.add', (tx, { batchId, ...row }: Input, { actor, now }) => {
  const id = row.sha256.slice(0, ID_DIGITS)
  const before = tx.select().from(files).where(eq(files.id, id)).get()
  if (before && before.sha256 !== row.sha256) throw new Error(`Two files would have the id ${id}.`)
  const { name, kind, bytes } = before ?? row
  const kept = { id, name, kind, bytes, isNew: !before }
  if (before?.deletedAt === null) return ok(kept)
  if (before) tx.update(files).set({ deletedAt: null }).where(eq(files.id, id)).run()
  else
    tx.insert(files)
      .values({ ...row, id, createdAt: now, uploadedBy: actor.id })
      .run()
  if (batchId !== undefined) saveImportedRow(tx, { batchId, kind: 'file', rowId: id }, before?.deletedAt ?? null)
  record(tx, { what: before ? 'file.restored' : 'file.added', actor, now, details: { id, name } })
  changed(tx, ['news'], now)
  return ok(kept)
})
