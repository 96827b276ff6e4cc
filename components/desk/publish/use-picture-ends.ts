import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { storyPicture } from '#components/desk/media/library-picture.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { shortDay } from '#components/desk/parts/times.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { endObstacles, type PictureEnd, picturesIn } from '#domain/article/fields/picture-ends.ts'
import type { Check } from '#domain/article/fields/publication-checks.ts'

/** Returns the pictures of a story whose use expires. The queries are shared with the pictures on the page. */
export function usePictureEnds({ lead, document }: Pick<DeskArticle, 'lead' | 'document'>): PictureEnd[] {
  const pictures = useMemo(() => picturesIn({ lead, document }), [lead, document])
  const ids = useMemo(() => [...new Set(pictures.map(({ mediaId }) => mediaId))], [pictures])
  const known = useQueries({ queries: ids.map(storyPicture), combine: ended })
  return useMemo(() => {
    const ends = new Map(known.map(({ id, expiresAt }) => [id, expiresAt]))
    return pictures.flatMap(({ mediaId, place }) => {
      const endsAt = ends.get(mediaId) ?? null
      return endsAt === null ? [] : [{ place, endsAt }]
    })
  }, [known, pictures])
}

/** Module-level, so that `combine` returns a new result only if something in it changed. */
const ended = (results: { data?: LibraryPicture | undefined }[]) =>
  results.flatMap(({ data }) => (data && data.expiresAt !== null ? [{ id: data.id, expiresAt: data.expiresAt }] : []))

/** Lists the pictures that have expired by the time of publication, with where each is shown. */
export function usePictureObstacles(story: DeskArticle, goesAt: number, now: number): Check[] {
  const { paper } = useNewsroom()
  return endObstacles(usePictureEnds(story), goesAt, (at) => shortDay(paper, at, now))
}
