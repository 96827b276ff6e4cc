import { useInfiniteQuery } from '@tanstack/react-query'
import type { MediaNarrowing } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'

/** Reads the library page after page, newest first. */
export function useMedia(narrowing: MediaNarrowing) {
  const { paper } = useNewsroom()
  return useInfiniteQuery(mediaQueries.list(paper.zone, narrowing))
}
