'use client'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'

const figures = new Intl.NumberFormat('en-GB')

/** Shows the size, the name and the uploader of a picture. */
export function PictureFacts({ picture }: { picture: LibraryPicture }) {
  const { said } = useNewsroom()
  const { name, width, height, widths, createdAt, uploadedBy } = picture
  return (
    <p className="hint">
      {name && `${name}, `}
      {figures.format(width)} × {figures.format(height)}, in {widths.length} {widths.length === 1 ? 'width' : 'widths'}.
      Uploaded {said(createdAt)}
      {uploadedBy && ` by ${uploadedBy.name}`}.
    </p>
  )
}
