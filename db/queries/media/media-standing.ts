import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { media, mediaFiles } from '#db/schema/tables.ts'

/**
 * Whether a file may be sent, and until when (ms UTC; null: no limit); `media` is the id of the picture. A file that no
 * picture owns is only waste: it may be sent.
 */
export type MediaStanding = { isGone: boolean; until: number | null; media: string | null }

const OF_FILE = prepared({ file: mediaFiles.file }, (db, { file }) =>
  db
    .select({ media: media.sha256, ...columns(media, 'expiresAt', 'expiredAt', 'deletedAt') })
    .from(mediaFiles)
    .innerJoin(media, eq(media.sha256, mediaFiles.mediaId))
    .where(eq(mediaFiles.file, file)),
)

/** The status of the picture that owns this file or crop. */
export function mediaStanding(db: Readable, file: string): MediaStanding {
  const row = OF_FILE.get(db, { file })
  if (!row) return { isGone: false, until: null, media: null }
  return { isGone: row.expiredAt !== null || row.deletedAt !== null, until: row.expiresAt, media: row.media }
}
