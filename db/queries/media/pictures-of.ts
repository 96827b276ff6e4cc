import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { Lead } from '#domain/article/fields.ts'
import type { Crops } from '#domain/picture/crop-sizes.ts'
import type { PictureView } from '#domain/views.ts'

/** The columns of a library picture that a page needs: its files and its texts. */
export type PictureRow = {
  mediaId: string
  file: string
  width: number
  height: number
  widths: string
  crops: string
  placeholder: string
  alt: string
  credit: string
}
export type StoredPicture = Omit<PictureView, 'caption'>
type Told = Pick<Lead, 'mediaId' | 'alt' | 'caption' | 'credit' | 'isDecorative'>

export const PICTURE_COLUMNS = `m.sha256 mediaId, m.file, m.width, m.height, m.widths, m.crops, m.placeholder, m.alt,
  m.credit`
/** An expired or deleted picture counts as missing. */
export const IS_SHOWN = 'm.expired_at is null and m.deleted_at is null'

export const toStored = ({ widths, crops, ...row }: PictureRow): StoredPicture => ({
  ...row,
  widths: JSON.parse(widths) as number[],
  crops: JSON.parse(crops) as Crops,
})

/** The stored pictures of these media ids, in one query. Ids without a picture are left out. */
export function picturesOf(db: Readable, mediaIds: Iterable<string>): Map<string, StoredPicture> {
  const ids = [...new Set(mediaIds)]
  if (ids.length === 0) return new Map()
  const rows = statement<PictureRow>(
    db,
    `select ${PICTURE_COLUMNS} from media m where m.sha256 in (select value from json_each(?)) and ${IS_SHOWN}`,
  ).all(JSON.stringify(ids))
  return new Map(rows.map((row) => [row.mediaId, toStored(row)]))
}

/**
 * A picture with the words of its story; empty alternative text and credit fall back to those of the upload. A
 * decorative picture has no alternative text.
 */
export function toPicture(told: Told | null, stored: Map<string, StoredPicture>): PictureView | null {
  const picture = told && stored.get(told.mediaId)
  if (!picture) return null
  const alt = told.isDecorative ? '' : told.alt || picture.alt
  return { ...picture, alt, caption: told.caption, credit: told.credit || picture.credit }
}
