import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { PICTURE_KEPT_MS } from '#db/commands/media/delete-picture.ts'
import { isPictureUsed, subjectOf } from '#db/commands/media/steps/picture-rows.ts'
import { changed } from '#db/commands/shared/changed.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { files } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Deletes a file that nothing links to. Adding it again within 30 days restores it. `now` in ms UTC. */
export function deleteFile(
  db: Db,
  actor: Actor,
  { id }: { id: string },
  now: number,
): Result<null, 'not-found' | 'not-allowed' | 'in-use'> {
  return write(db, (tx) => {
    const isIt = and(eq(files.id, id), isNull(files.deletedAt))
    const before = tx.select().from(files).where(isIt).get()
    if (!before) return refuse('not-found')
    if (!can(actor, 'media.edit', subjectOf(tx, id, before.uploadedBy))) return refuse('not-allowed')
    if (isPictureUsed(tx, id)) return refuse('in-use')
    tx.update(files).set({ deletedAt: now }).where(eq(files.id, id)).run()
    record(tx, { what: 'file.deleted', actor, now, details: { id, name: before.name } })
    return ok(null)
  })
}

/** Forgets files that were deleted more than 30 days ago. Returns their SHA-256: the caller removes the bytes. `now` in ms UTC. */
export function forgetFiles(db: Db, now: number): string[] {
  const result = write(db, (tx) => {
    const isOver = and(lt(files.deletedAt, now - PICTURE_KEPT_MS), isNotNull(files.deletedAt))
    const gone = tx.delete(files).where(isOver).returning({ sha256: files.sha256 }).all()
    // An old address that answered 410 is unknown from now on.
    if (gone.length > 0) changed(tx, ['news'], now)
    return ok(gone.map(({ sha256 }) => sha256))
  })
  return result.ok ? result.value : []
}
