import { PICTURE_KEPT_MS } from '#db/commands/media/delete-picture.ts'
import { saveLikeness } from '#db/commands/media/steps/picture-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { ok } from '#domain/result.ts'

const BATCH = 50
type Row = { id: string; likeness: string | null }

/**
 * Forgets pictures that were deleted more than 30 days ago, and files that nothing has named for so long. Returns the
 * names of files that can go: the caller removes them, and a file that is left behind is only waste. No page depends on
 * any of it. `now` in ms UTC.
 */
export function forgetPictures(db: Db, now: number): string[] {
  const before = now - PICTURE_KEPT_MS
  const result = write(db, (tx) => {
    const gone = statement<Row>(
      tx,
      `select sha256 id, likeness from media where deleted_at < ? and deleted_at is not null limit ${BATCH}`,
    ).all(before)
    for (const { id, likeness } of gone) {
      saveLikeness(tx, id, likeness, null)
      statement(tx, 'update media_files set left_at = ? where media_id = ?').run(before - 1, id)
      statement(tx, 'delete from media where sha256 = ?').run(id)
    }
    const files = statement<{ file: string }>(
      tx,
      'delete from media_files where left_at < ? and left_at is not null returning file',
    ).all(before)
    return ok(files.map(({ file }) => file))
  })
  return result.ok ? result.value : []
}
