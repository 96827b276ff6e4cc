import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type MediaNarrowing, readPictures } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'

/** First part of the query key of every list of pictures. */
export const MEDIA_KEY = 'media'

/** Reads the library page after page, newest first. */
export function useMedia(narrowing: MediaNarrowing) {
  const { paper } = useNewsroom()
  return useInfiniteQuery({
    queryKey: [MEDIA_KEY, narrowing],
    queryFn: ({ pageParam }) => readPictures(paper.zone, narrowing, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}
