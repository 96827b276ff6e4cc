import { and, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { media } from '#db/schema/tables.ts'
import type { Lead } from '#domain/article/fields/fields.ts'
import type { PictureView } from '#domain/views.ts'

export type StoredPicture = Omit<PictureView, 'caption'>
type PictureUse = Pick<Lead, 'mediaId' | 'alt' | 'caption' | 'credit' | 'isDecorative'>

/** The columns of a library picture that a page needs: its files and its texts. */
export const PICTURE_COLUMNS = {
  mediaId: media.sha256,
  ...columns(
    media,
    'file',
    'width',
    'height',
    'widths',
    'crops',
    'placeholder',
    'alt',
    'credit',
    'isMoving',
    'sourceType',
  ),
}
/** An expired or deleted picture counts as missing. */
export const isVisible = and(isNull(media.expiredAt), isNull(media.deletedAt))

const OF_IDS = prepared({ ids: listOf(media.sha256) }, (db, { ids }) =>
  db
    .select(PICTURE_COLUMNS)
    .from(media)
    .where(and(inList(media.sha256, ids), isVisible)),
)

/** The stored pictures of these media ids, in one query. Ids without a picture are left out. */
export function picturesOf(db: Readable, mediaIds: Iterable<string>): Map<string, StoredPicture> {
  const ids = [...new Set(mediaIds)]
  if (ids.length === 0) return new Map()
  return new Map(OF_IDS.all(db, { ids }).map((row) => [row.mediaId, row]))
}

/**
 * A picture with the words of its story; empty alternative text and credit fall back to those of the upload. A
 * decorative picture has no alternative text.
 */
export function toPicture(use: PictureUse | null, stored: Map<string, StoredPicture>): PictureView | null {
  const picture = use && stored.get(use.mediaId)
  if (!picture) return null
  const alt = use.isDecorative ? '' : use.alt || picture.alt
  return { ...picture, alt, caption: use.caption, credit: use.credit || picture.credit }
}
