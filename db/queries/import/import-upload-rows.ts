import { asc, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { importUploads } from '#db/schema/imports.ts'
import type { ImportUpload } from '#domain/import/batch/import-views.ts'

type StoredUpload = Omit<ImportUpload, 'received'>

const { id, name, size, usedAt, batchId } = importUploads

/** Uploads of exports that no import uses yet, the oldest first. */
export const unusedImportUploads = (db: Readable): StoredUpload[] =>
  db.select({ id, name, size, usedAt }).from(importUploads).where(isNull(batchId)).orderBy(asc(usedAt), asc(id)).all()

/** An upload and the import that uses it, if one does; null if there is none. */
export const importUploadRow = (db: Readable, of: string): (StoredUpload & { batchId: number | null }) | null =>
  db.select({ id, name, size, usedAt, batchId }).from(importUploads).where(eq(id, of)).get() ?? null
