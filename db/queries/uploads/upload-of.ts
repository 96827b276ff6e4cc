import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { uploads } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { isOwnUpload, type UploadPurpose } from '#domain/uploads/purposes.ts'

export type StoredUpload = typeof uploads.$inferSelect

/** An upload that the actor may continue and use; null for any other. */
export function uploadOf(db: Readable, actor: Actor, { id }: { id: string }): StoredUpload | null {
  const upload = db.select().from(uploads).where(eq(uploads.id, id)).get()
  return upload && isOwnUpload(actor, upload) ? upload : null
}

/** Uploads of a purpose that the actor may continue and that nothing uses yet, the oldest first. */
export function unusedUploads(db: Readable, actor: Actor, purpose: UploadPurpose): StoredUpload[] {
  const isUnused = and(eq(uploads.purpose, purpose), isNull(uploads.mediaId), isNull(uploads.batchId))
  const all = db.select().from(uploads).where(isUnused).orderBy(asc(uploads.usedAt), asc(uploads.id)).all()
  return all.filter((upload) => isOwnUpload(actor, upload))
}
