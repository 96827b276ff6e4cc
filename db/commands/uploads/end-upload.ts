import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { type StoredUpload, uploadOf } from '#db/queries/uploads/upload-of.ts'
import { importBatches, uploads } from '#db/schema/tables.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { UPLOAD_PURPOSES } from '#domain/uploads/purposes.ts'

/** Records which picture an upload became, so that a repeated request gets the same one. */
export function finishUpload(db: Db, actor: Actor, input: { id: string; mediaId: string }): Result<null, 'not-found'> {
  return write(db, (tx) => {
    const own = and(eq(uploads.id, input.id), eq(uploads.personId, actor.id ?? ''))
    const done = tx.update(uploads).set({ mediaId: input.mediaId }).where(own).run()
    return done.changes === 1 ? ok(null) : refuse('not-found')
  })
}

/** Cancels an upload that no import uses. Its bytes are removed by the caller. */
export function dropUpload(db: Db, actor: Actor, { id }: { id: string }): Result<null, 'not-found'> {
  return write(db, (tx) => {
    const upload = uploadOf(tx, actor, { id })
    if (!upload || upload.batchId !== null) return refuse('not-found')
    tx.delete(uploads).where(eq(uploads.id, id)).run()
    return ok(null)
  })
}

/**
 * Forgets uploads that are older than their purpose allows, except those of an import that runs or waits. `writtenAt` is
 * when the bytes of one last changed, in ms UTC. Returns the ids that remain: the bytes of all others can go.
 */
export function forgetUploads(db: Db, writtenAt: (upload: StoredUpload) => number, now: number): Set<string> {
  const result = write(db, (tx) => {
    const idle = tx
      .select({ upload: uploads })
      .from(uploads)
      .leftJoin(importBatches, eq(importBatches.id, uploads.batchId))
      .where(isNull(importBatches.wanted))
      .all()
    for (const { upload } of idle) {
      const { keptMs, isShared } = UPLOAD_PURPOSES[upload.purpose]
      const isOld = (at: number) => at < now - keptMs
      if (isOld(upload.usedAt) && (!isShared || isOld(writtenAt(upload))))
        tx.delete(uploads).where(eq(uploads.id, upload.id)).run()
    }
    return ok(tx.select({ id: uploads.id }).from(uploads).all())
  })
  return new Set(result.ok ? result.value.map(({ id }) => id) : [])
}
