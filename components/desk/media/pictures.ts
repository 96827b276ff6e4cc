import { api } from '#components/desk/api.ts'
import { endOfDay, startOfDay } from '#components/desk/parts/day-bounds.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import type { AddedMedia, MediaState, MediaView } from '#domain/newsroom-views.ts'
import { isByMachine } from '#domain/picture/source-type.ts'
import { mediaPath } from '#domain/urls/paths.ts'

/** A library picture as the API returns it. */
export type LibraryPicture = MediaView
/** A picture as returned by an upload, with pictures that look like it. */
export type AddedPicture = AddedMedia

export const readPicture = (id: string): Promise<LibraryPicture> => api.get<LibraryPicture>(`/api/media/${id}`)

/**
 * Filters of the library; empty fields match everything. `from` and `to` are newsroom dates, `2026-11-24`, both
 * inclusive.
 */
export type MediaNarrowing = { q: string; uploader: string; from: string; to: string; state: MediaState | '' }
export const EVERY_PICTURE: MediaNarrowing = { q: '', uploader: '', from: '', to: '', state: '' }

export function readPictures(zone: string, narrowing: MediaNarrowing, cursor: string | null) {
  const { from, to, ...rest } = narrowing
  const asked = {
    ...rest,
    from: from && String(startOfDay(zone, from)),
    to: to && String(endOfDay(zone, to)),
    cursor: cursor ?? '',
  }
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return api.get<DeskPage<LibraryPicture>>(`/api/media${query.size > 0 ? `?${query}` : ''}`)
}

const WIDTH_PX = 640
/** Returns the path of a picture's file, in a width that the desk shows it large in. */
export const fileOf = ({ file, width, widths }: LibraryPicture): string =>
  mediaPath(file, widths.find((one) => one >= WIDTH_PX) ?? widths.at(-1) ?? width, 'jpg')

export const isWithoutText = ({ alt, isDecorative }: { alt: string; isDecorative?: boolean | undefined }): boolean =>
  alt.trim() === '' && isDecorative !== true

/** Whether its file says that AI made it, and nobody has chosen a label yet: no story with it can be published. */
export const isUnlabelled = (picture: Pick<LibraryPicture, 'sourceType' | 'isSourceChosen'>): boolean =>
  isByMachine(picture.sourceType) && !picture.isSourceChosen

/** The label of a picture: its caption, otherwise its alt text, otherwise its file name. */
export const titleOf = ({ caption, alt, name }: Pick<LibraryPicture, 'caption' | 'alt' | 'name'>): string =>
  caption || alt || name || t('Untitled picture')

/**
 * Selects the pictures among dropped, pasted or chosen files. A file that only may be a picture is left to the queue to
 * refuse.
 */
export const picturesAmong = (files: FileList | undefined | null): File[] =>
  [...(files ?? [])].filter((file) => file.type.startsWith('image/') || /\.(?:heic|heif)$/i.test(file.name))
