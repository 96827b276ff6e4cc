import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { pictureQuery } from '#components/desk/media/library-picture.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { shortDay } from '#components/desk/parts/times.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { endObstacles, type PictureEnd, picturesShown } from '#domain/article/picture-ends.ts'

/** Those pictures of a story that may be shown for a time only. What is known of each, the pictures on the page ask too. */
export function usePictureEnds({ lead, document }: Pick<DeskArticle, 'lead' | 'document'>): PictureEnd[] {
  const shown = useMemo(() => picturesShown({ lead, document }), [lead, document])
  const ids = useMemo(() => [...new Set(shown.map(({ mediaId }) => mediaId))], [shown])
  const known = useQueries({ queries: ids.map(pictureQuery), combine: ended })
  return useMemo(() => {
    const ends = new Map(known.map(({ id, expiresAt }) => [id, expiresAt]))
    return shown.flatMap(({ mediaId, place }) => {
      const endsAt = ends.get(mediaId) ?? null
      return endsAt === null ? [] : [{ place, endsAt }]
    })
  }, [known, shown])
}

/** Stable, so that the answer is a new one only when something in it is. */
const ended = (results: { data?: LibraryPicture | undefined }[]) =>
  results.flatMap(({ data }) => (data && data.expiresAt !== null ? [{ id: data.id, expiresAt: data.expiresAt }] : []))

/** Pictures whose time is over when a story is to go out, a sentence each. */
export function usePictureObstacles(story: DeskArticle, goesAt: number, now: number): string[] {
  const { paper } = useNewsroom()
  return endObstacles(usePictureEnds(story), goesAt, (at) => shortDay(paper.zone, at, now))
}
