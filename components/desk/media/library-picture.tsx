'use client'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '#components/desk/api.ts'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { mediaWords } from '#components/desk/words/media.ts'
import { mediaPath } from '#domain/urls/paths.ts'

const WIDTH_PX = 640
const FRESH_MS = 30_000

/** Options to read a picture that a story shows, which is seldom replaced meanwhile. */
export const storyPicture = (id: string) => ({ ...mediaQueries.picture(id), staleTime: FRESH_MS })

/** Shows a story's picture on the desk. */
export function StoryPicture({ mediaId, alt }: { mediaId: string; alt: string }) {
  const { data, error } = useQuery(storyPicture(mediaId))
  const isGone = error instanceof ApiProblem && error.status === 404
  if (isGone || (data && data.deletedAt !== null)) return <p className="hint">{mediaWords.deleted}</p>
  if (!data) return <span className="skel" />
  const width = data.widths.find((one) => one >= WIDTH_PX) ?? data.widths.at(-1) ?? data.width
  return <img src={mediaPath(data.file, width, 'jpg')} alt={alt} loading="lazy" decoding="async" draggable={false} />
}

export function Thumbnail({ picture }: { picture: LibraryPicture }) {
  const width = picture.widths[0] ?? picture.width
  return (
    <img
      src={mediaPath(picture.file, width, 'jpg')}
      alt=""
      width={picture.width}
      height={picture.height}
      loading="lazy"
      decoding="async"
    />
  )
}
