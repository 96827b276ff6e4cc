import { api } from '#components/desk/api.ts'
import { endOfDay, startOfDay } from '#components/desk/parts/day-bounds.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { AddedMedia, MediaView } from '#domain/newsroom-views.ts'

/** A picture of the library, as the API answers it. */
export type LibraryPicture = MediaView
/** One as it was taken in, with those that look like it. */
export type AddedPicture = AddedMedia

export const pictureKey = (id: string) => ['picture', id] as const
export const readPicture = (id: string): Promise<LibraryPicture> => api.get<LibraryPicture>(`/api/media/${id}`)

export type MediaState = 'unused' | 'expiring' | 'expired' | 'no-alt' | 'deleted'
/** What narrows the library; empty is everything. `from` and `to` are days of the newsroom, `2026-11-24`, both included. */
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

export const isWithoutText = ({ alt, isDecorative }: { alt: string; isDecorative?: boolean | undefined }): boolean =>
  alt.trim() === '' && isDecorative !== true

/** What to call a picture where its own name is all that there is. */
export const titleOf = ({ caption, alt, name }: Pick<LibraryPicture, 'caption' | 'alt' | 'name'>): string =>
  caption || alt || name || 'A picture without words'

/** The pictures among what was dropped, pasted or chosen. A file that only might be one is left to the queue to refuse. */
export const picturesAmong = (files: FileList | undefined | null): File[] =>
  [...(files ?? [])].filter((file) => file.type.startsWith('image/') || /\.(?:heic|heif)$/i.test(file.name))
