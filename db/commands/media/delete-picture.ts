import { eq } from 'drizzle-orm'
import { isPictureUsed, pictureForUpdate, subjectOf, tagsOfPicture } from '#db/commands/media/steps/picture-rows.ts'
import { saveImportedRow } from '#db/commands/media/steps/save-imported-row.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { pictureUses } from '#db/queries/media/picture-uses.ts'
import { media } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** How long a deleted picture can be restored, and how long files that nothing names any more are kept (ms). */
export const PICTURE_KEPT_MS = 30 * 86_400_000

/** Deletes a picture that nothing uses. `restorePicture` can restore it for 30 days. `now` in ms UTC. */
export function deletePicture(
  db: Db,
  actor: Actor,
  input: { id: string },
  now: number,
): Result<null, 'not-found' | 'not-allowed' | 'in-use'> {
  return write(db, (tx) => {
    const { id } = input
    const before = pictureForUpdate(tx, id)
    if (!before || before.deletedAt !== null) return refuse('not-found')
    if (!can(actor, 'media.edit', subjectOf(tx, before.sha256, before.uploadedBy))) return refuse('not-allowed')
    if (isPictureUsed(tx, id)) return refuse('in-use', { details: { uses: pictureUses(tx, actor, { id }) } })
    tx.update(media).set({ deletedAt: now }).where(eq(media.sha256, id)).run()
    record(tx, { what: 'picture.deleted', actor, now, details: { id, name: before.name } })
    changed(tx, tagsOfPicture(tx, id), now)
    return ok(null)
  })
}

/**
 * Restores a picture that was deleted within 30 days; one that is not deleted stays as it is. `batchId` is the import that restores
 * it. `now` in ms UTC.
 */
export function restorePicture(
  db: Db,
  actor: Actor,
  input: { id: string; batchId?: number | undefined },
  now: number,
): Result<null, 'not-found' | 'not-allowed'> {
  return write(db, (tx) => {
    const { id, batchId } = input
    const before = pictureForUpdate(tx, id)
    if (!before || (before.deletedAt !== null && now - before.deletedAt > PICTURE_KEPT_MS)) return refuse('not-found')
    if (!can(actor, 'media.edit', subjectOf(tx, before.sha256, before.uploadedBy))) return refuse('not-allowed')
    if (before.deletedAt === null) return ok(null)
    tx.update(media).set({ deletedAt: null }).where(eq(media.sha256, id)).run()
    if (batchId !== undefined) saveImportedRow(tx, { batchId, kind: 'media', rowId: id }, before.deletedAt)
    record(tx, { what: 'picture.restored', actor, now, details: { id, name: before.name } })
    changed(tx, tagsOfPicture(tx, id), now)
    return ok(null)
  })
}
