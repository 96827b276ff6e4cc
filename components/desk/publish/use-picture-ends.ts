import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { storyPicture } from '#components/desk/media/library-picture.tsx'
import { isUnlabelled, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { shortDay } from '#components/desk/parts/times.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { endObstacles, labelObstacles, type PictureEnd, picturesIn } from '#domain/article/fields/picture-ends.ts'
import type { Check, Place } from '#domain/article/fields/publication-checks.ts'

/** Facts that may keep a picture from publication. */
type Known = { id: string; endsAt: number | null; isUnlabelled: boolean }
type Pictured = Pick<DeskArticle, 'lead' | 'document'>

/** Returns what stands against the pictures of a story. The queries are shared with the pictures on the page. */
function usePictures({ lead, document }: Pictured): (Known & { place: Place })[] {
  const pictures = useMemo(() => picturesIn({ lead, document }), [lead, document])
  const ids = useMemo(() => [...new Set(pictures.map(({ mediaId }) => mediaId))], [pictures])
  const known = useQueries({ queries: ids.map(storyPicture), combine: limited })
  return useMemo(() => {
    const byId = new Map(known.map((one) => [one.id, one]))
    return pictures.flatMap(({ mediaId, place }) => {
      const limits = byId.get(mediaId)
      return limits ? [{ ...limits, place }] : []
    })
  }, [known, pictures])
}

/** Returns the pictures of a story whose use expires. */
export function usePictureEnds(story: Pictured): PictureEnd[] {
  const pictures = usePictures(story)
  return useMemo(() => endsIn(pictures), [pictures])
}

const endsIn = (pictures: (Known & { place: Place })[]): PictureEnd[] =>
  pictures.flatMap(({ place, endsAt }) => (endsAt === null ? [] : [{ place, endsAt }]))

/** Module-level, so that `combine` returns a new result only if something in it changed. */
const limited = (results: { data?: LibraryPicture | undefined }[]): Known[] =>
  results.flatMap(({ data }) => {
    if (!data || (data.expiresAt === null && !isUnlabelled(data))) return []
    return [{ id: data.id, endsAt: data.expiresAt, isUnlabelled: isUnlabelled(data) }]
  })

/** Lists the pictures that have expired by the time of publication or have no label, with where each is shown. */
export function usePictureObstacles(story: DeskArticle, goesAt: number, now: number): Check[] {
  const { paper } = useNewsroom()
  const pictures = usePictures(story)
  const unlabelled = pictures.flatMap((one) => (one.isUnlabelled ? [one.place] : []))
  return [...endObstacles(endsIn(pictures), goesAt, (at) => shortDay(paper, at, now)), ...labelObstacles(unlabelled)]
}
