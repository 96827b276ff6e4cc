import { and, eq, isNotNull, lt } from 'drizzle-orm'
import { PICTURE_KEPT_MS } from '#db/commands/media/delete-picture.ts'
import { saveLikeness } from '#db/commands/media/steps/picture-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { media, mediaFiles } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'

const BATCH = 50

/**
 * Forgets pictures that were deleted more than 30 days ago, and files that nothing has named for so long. Returns the
 * names of files that can go: the caller removes them, and a file that is left behind is only waste. No page depends on
 * any of it. `now` in ms UTC.
 */
export function forgetPictures(db: Db, now: number): string[] {
  const before = now - PICTURE_KEPT_MS
  const result = write(db, (tx) => {
    const isOver = and(lt(media.deletedAt, before), isNotNull(media.deletedAt))
    const gone = tx.select({ id: media.sha256, likeness: media.likeness }).from(media).where(isOver).limit(BATCH).all()
    for (const { id, likeness } of gone) {
      saveLikeness(tx, id, likeness, null)
      const leftAt = before - 1
      tx.update(mediaFiles).set({ leftAt }).where(eq(mediaFiles.mediaId, id)).run()
      tx.delete(media).where(eq(media.sha256, id)).run()
    }
    const isWaste = and(lt(mediaFiles.leftAt, before), isNotNull(mediaFiles.leftAt))
    const files = tx.delete(mediaFiles).where(isWaste).returning({ file: mediaFiles.file }).all()
    return ok(files.map(({ file }) => file))
  })
  return result.ok ? result.value : []
}
