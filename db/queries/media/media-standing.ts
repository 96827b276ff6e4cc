import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/**
 * Whether a file may be sent, and until when (ms UTC; null: no limit); `media` is the id of the picture. A file that no
 * picture owns is only waste: it may be sent.
 */
export type MediaStanding = { isGone: boolean; until: number | null; media: string | null }

type Row = { media: string; expiresAt: number | null; expiredAt: number | null; deletedAt: number | null }

/** The status of the picture that owns this file or crop. */
export function mediaStanding(db: Readable, file: string): MediaStanding {
  const row = statement<Row>(
    db,
    `select m.sha256 media, m.expires_at expiresAt, m.expired_at expiredAt, m.deleted_at deletedAt
     from media_files f join media m on m.sha256 = f.media_id where f.file = ?`,
  ).get(file)
  if (!row) return { isGone: false, until: null, media: null }
  return { isGone: row.expiredAt !== null || row.deletedAt !== null, until: row.expiresAt, media: row.media }
}
