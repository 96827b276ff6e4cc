'use client'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '#components/desk/api.ts'
import { fileOf, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { Grey } from '#components/desk/parts/feedback/skeleton.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { t } from '#domain/messages/t.ts'
import { mediaPath } from '#domain/urls/paths.ts'

const FRESH_MS = 30_000

/** Options to read a picture that a story shows, which is seldom replaced meanwhile. */
export const storyPicture = (id: string) => ({ ...mediaQueries.picture(id), staleTime: FRESH_MS })

/** Shows a story's picture on the desk. */
export function StoryPicture({ mediaId, alt }: { mediaId: string; alt: string }) {
  const { data, error } = useQuery(storyPicture(mediaId))
  const isGone = error instanceof ApiProblem && error.status === 404
  if (isGone || (data && data.deletedAt !== null))
    return (
      <p className={`font-sans font-normal ${HINT}`}>
        {t('This picture is no longer in the library. Readers do not see it.')}
      </p>
    )
  if (!data) return <Grey className="h-3" />
  return <img src={fileOf(data)} alt={alt} loading="lazy" decoding="async" draggable={false} />
}

/** A picture as it stands in a grid. */
export function Thumbnail({ picture }: { picture: LibraryPicture }) {
  const { file, width, height, widths } = picture
  return (
    <img
      src={mediaPath(file, widths[0] ?? width, 'jpg')}
      alt=""
      className="aspect-3/2 w-full bg-press object-cover"
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  )
}
