'use client'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'

/** Shows the size, the name and the uploader of a picture. */
export function PictureFacts({ picture }: { picture: LibraryPicture }) {
  const words = mediaDetailWords.facts
  const { said } = useNewsroom()
  const { name, width, height, widths, createdAt, uploadedBy } = picture
  return (
    <p className="hint">
      {name && `${name}, `}
      {words.size(width, height, widths.length)} {words.uploaded(said(createdAt), uploadedBy?.name)}
    </p>
  )
}
