import { and, desc, eq, gte, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { mediaRows } from '#db/queries/media/media-row.ts'
import { contains } from '#db/queries/taxonomy/like.ts'
import { media, pictureUses } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { MediaState, MediaView } from '#domain/newsroom-views.ts'

export type MediaFilters = {
  q?: string | undefined
  /** A person's id. */
  uploader?: string | undefined
  /** Time of the upload, ms UTC; `to` is exclusive. */
  from?: number | undefined
  to?: number | undefined
  state?: MediaState | undefined
  cursor?: string | undefined
}

const SIZE = 50
export const PICTURES = listCursor('pictures', 'number', 'string')
const SOON_MS = 30 * 86_400_000

/** One picture of the library, also one that is deleted and can be restored; null if there is none of this id. */
export const libraryPicture = (db: Readable, { id }: { id: string }): MediaView | null => mediaRows(db, [id])[0] ?? null

/**
 * Pictures, newest first, 50 at a time; `q` is searched in name, alt, caption and credit. `cursor` comes from `next`.
 */
export function listMedia(db: Readable, filters: MediaFilters, now: number): DeskPage<MediaView> {
  const found = db
    .select({ id: media.sha256, at: media.createdAt })
    .from(media)
    .where(and(...conditionsOf(filters, now)))
    .orderBy(desc(media.createdAt), desc(media.sha256))
    .limit(SIZE + 1)
    .all()
  const { items, next } = PICTURES.toPage(found, SIZE, ({ at, id }) => [at, id])
  const ids = items.map(({ id }) => id)
  return { items: mediaRows(db, ids), next }
}

function* conditionsOf(
  { q, uploader, from, to, state, cursor }: MediaFilters,
  now: number,
): Generator<SQL | undefined> {
  yield state === 'deleted' ? isNotNull(media.deletedAt) : isNull(media.deletedAt)
  if (q) {
    const searched = [media.name, media.alt, media.caption, media.credit]
    yield or(...searched.map((column) => sql`${column} like ${contains(q)} escape '\\'`))
  }
  if (uploader) yield eq(media.uploadedBy, uploader)
  if (from !== undefined) yield gte(media.createdAt, from)
  if (to !== undefined) yield lt(media.createdAt, to)
  if (state === 'unused')
    yield sql`not exists (select 1 from ${pictureUses} where ${pictureUses.mediaId} = ${media.sha256})`
  if (state === 'expiring')
    yield and(isNotNull(media.expiresAt), isNull(media.expiredAt), lt(media.expiresAt, now + SOON_MS))
  if (state === 'expired') yield isNotNull(media.expiredAt)
  if (state === 'no-alt') yield and(eq(media.alt, ''), eq(media.isDecorative, false))
  const seen = PICTURES.placeIn(cursor)
  if (seen) yield sql`(${media.createdAt}, ${media.sha256}) < (${seen[0]}, ${seen[1]})`
}
