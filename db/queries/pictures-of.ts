import type { Readable } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import type { Lead } from '#domain/article/fields.ts'
import type { PictureView } from '#domain/views.ts'

type Row = { sha256: string; width: number; height: number; widths: string; alt: string; credit: string }
export type StoredPicture = {
  mediaId: string
  width: number
  height: number
  widths: number[]
  alt: string
  credit: string
}
type Told = Pick<Lead, 'mediaId' | 'alt' | 'caption' | 'credit' | 'isDecorative'>

/** The stored pictures of these media ids, in one look. An id without a picture is not in the answer. */
export function picturesOf(db: Readable, mediaIds: Iterable<string>): Map<string, StoredPicture> {
  const ids = [...new Set(mediaIds)]
  if (ids.length === 0) return new Map()
  const rows = statement<Row>(
    db,
    `select sha256, width, height, widths, alt, credit from media
     where sha256 in (select value from json_each(?))`,
  ).all(JSON.stringify(ids))
  return new Map(
    rows.map(({ sha256, widths, ...row }) => [
      sha256,
      { ...row, mediaId: sha256, widths: JSON.parse(widths) as number[] },
    ]),
  )
}

/**
 * A picture as a story tells it: its own words, and those of the upload for alternative text and credit left empty. One
 * that only decorates has no alternative text.
 */
export function toPicture(told: Told | null, stored: Map<string, StoredPicture>): PictureView | null {
  const picture = told && stored.get(told.mediaId)
  if (!picture) return null
  const { mediaId, width, height, widths } = picture
  const alt = told.isDecorative ? '' : told.alt || picture.alt
  return { mediaId, width, height, widths, alt, caption: told.caption, credit: told.credit || picture.credit }
}
