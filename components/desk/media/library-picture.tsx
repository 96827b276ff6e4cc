'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { mediaPath } from '#domain/urls/paths.ts'

/** Nearly every picture has these widths; only for a smaller one the library has to be asked. */
const USUAL_WIDTH = 640

/** A picture of a story on the desk, by its id alone. */
export function StoryPicture({ mediaId, alt }: { mediaId: string; alt: string }) {
  const [isUnusual, setUnusual] = useState(false)
  const picture = useQuery({
    queryKey: ['picture', mediaId],
    queryFn: () => api.get<LibraryPicture>(`/api/media/${mediaId}`),
    enabled: isUnusual,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const width = isUnusual ? picture.data?.widths.at(-1) : USUAL_WIDTH
  if (picture.isError) return <p className="hint">The picture is not in the library any more. Readers do not see it.</p>
  if (width === undefined) return <span className="skel" />
  return (
    <img
      src={mediaPath(mediaId, width, 'jpg')}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setUnusual(true)}
    />
  )
}

export function Thumbnail({ picture }: { picture: LibraryPicture }) {
  const width = picture.widths[0] ?? picture.width
  return <img src={mediaPath(picture.id, width, 'jpg')} alt="" loading="lazy" decoding="async" />
}
