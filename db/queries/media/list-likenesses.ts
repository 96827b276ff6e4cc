import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, text } from '#db/engine/prepared.ts'
import { mediaRows } from '#db/queries/media/media-row.ts'
import { media, mediaLikenesses } from '#db/schema/tables.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { ALIKE_BELOW, bytesOf, distance } from '#domain/picture/likeness.ts'

const MOST = 12
const OWN = prepared({ id: media.sha256 }, (db, { id }) =>
  db.select({ likeness: media.likeness }).from(media).where(eq(media.sha256, id)),
)
const SHARING_BYTES = prepared({ bytes: text, id: media.sha256 }, (db, { bytes, id }) =>
  db
    .selectDistinct({ id: media.sha256, likeness: sql`${media.likeness}`.mapWith(media.likeness) })
    .from(sql`json_each(${bytes}) bytes`)
    .crossJoin(mediaLikenesses)
    .crossJoin(media)
    .where(
      and(
        eq(mediaLikenesses.place, sql`bytes.key`),
        eq(mediaLikenesses.byte, sql`bytes.value`),
        eq(media.sha256, mediaLikenesses.mediaId),
        ne(media.sha256, id),
        isNull(media.deletedAt),
      ),
    ),
)

/**
 * Pictures that look like this one, nearest first: the same one scaled, re-encoded or toned. Compares only those that
 * share one of the eight bytes of the likeness; every picture that is near enough shares one.
 */
export function likenesses(db: Readable, { id }: { id: string }): MediaView[] {
  const likeness = OWN.get(db, { id })?.likeness ?? null
  if (likeness === null) return []
  const near = SHARING_BYTES.all(db, { bytes: JSON.stringify(bytesOf(likeness)), id })
    .map((row) => ({ id: row.id, by: distance(row.likeness, likeness) }))
    .filter(({ by }) => by < ALIKE_BELOW)
    .toSorted((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map((one) => one.id)
  return mediaRows(db, near)
}
