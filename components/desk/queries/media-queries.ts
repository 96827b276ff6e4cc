import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { type LibraryPicture, type MediaNarrowing, readPicture, readPictures } from '#components/desk/media/pictures.ts'
import { apiQuery, byCursor } from '#components/desk/queries/api-query.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'

export const mediaQueries = {
  lists: ['media', 'list'] as const,
  /** The library, newest first; days are those of the zone. */
  list: (zone: string, narrowing: MediaNarrowing) =>
    infiniteQueryOptions({
      queryKey: ['media', 'list', zone, narrowing],
      queryFn: ({ pageParam }) => readPictures(zone, narrowing, pageParam),
      ...byCursor,
      placeholderData: keepPreviousData,
    }),
  /** A picture as it is now, because its file may have been replaced since a story took it. */
  picture: (id: string) => queryOptions({ queryKey: ['media', 'picture', id], queryFn: () => readPicture(id) }),
  /** The places that use a picture. */
  uses: (id: string) => apiQuery<MediaUses>(['media', 'uses', id], `/api/media/${id}/uses`),
  /** Pictures that look like this one. The file is part of the key, because a replaced file looks like others. */
  likenesses: ({ id, file }: Pick<LibraryPicture, 'id' | 'file'>) =>
    queryOptions({
      queryKey: ['media', 'likenesses', id, file],
      queryFn: async () => (await api.get<{ items: LibraryPicture[] }>(`/api/media/${id}/likenesses`)).items,
    }),
}
