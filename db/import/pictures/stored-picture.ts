import { and, eq, isNull } from 'drizzle-orm'
import { columns, prepared } from '#db/engine/prepared.ts'
import { media, mediaFiles } from '#db/schema/tables.ts'

const PICTURE = {
  id: media.sha256,
  ...columns(media, 'version', 'file', 'widths', 'crops', 'likeness', 'alt', 'caption', 'credit'),
}
/** A picture of the library that is not deleted. */
export const STORED_PICTURE = prepared(columns(media, 'sha256'), (db, { sha256 }) => {
  const isIt = and(eq(media.sha256, sha256), isNull(media.deletedAt))
  return db.select(PICTURE).from(media).where(isIt)
})
/** The one that has, or had, a file of this name. */
export const PICTURE_WITH_FILE = prepared(columns(mediaFiles, 'file'), (db, { file }) => {
  const isIt = and(eq(mediaFiles.file, file), isNull(media.deletedAt))
  return db
    .select({ id: media.sha256 })
    .from(mediaFiles)
    .innerJoin(media, eq(media.sha256, mediaFiles.mediaId))
    .where(isIt)
})
