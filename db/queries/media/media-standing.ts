import { and, desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { media, mediaFiles, recalls } from '#db/schema/tables.ts'
import type { RecallAnswer } from '#domain/recalls/recall-views.ts'

/**
 * Whether a file may be sent (`gone` null) or what it answers, and until when (ms UTC; null: no limit); `media` is the id
 * of the picture. A file that no picture owns is only waste: it may be sent.
 */
export type MediaStanding = { gone: RecallAnswer | null; until: number | null; media: string | null }

const OF_FILE = prepared({ file: mediaFiles.file }, (db, { file }) =>
  db
    .select({ media: media.sha256, ...columns(media, 'expiresAt', 'expiredAt', 'deletedAt') })
    .from(mediaFiles)
    .innerJoin(media, eq(media.sha256, mediaFiles.mediaId))
    .where(eq(mediaFiles.file, file)),
)

const ANSWER = prepared({ subject: recalls.subject }, (db, { subject }) =>
  db
    .select(columns(recalls, 'answer'))
    .from(recalls)
    .where(and(eq(recalls.kind, 'picture'), eq(recalls.subject, subject), eq(recalls.state, 'done')))
    .orderBy(desc(recalls.id))
    .limit(1),
)

/** The status of the picture that owns this file or crop. */
export function mediaStanding(db: Readable, file: string): MediaStanding {
  const row = OF_FILE.get(db, { file })
  if (!row) return { gone: null, until: null, media: null }
  const { media, expiresAt: until, expiredAt, deletedAt } = row
  if (expiredAt === null && deletedAt === null) return { gone: null, until, media }
  return { gone: ANSWER.get(db, { subject: media })?.answer ?? 410, until, media }
}
