import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'
import type { CopyView, HouseView } from '#domain/republish/copy-views.ts'

export const partnerQueries = {
  list: () =>
    queryOptions({ queryKey: ['partners', 'list'], queryFn: () => api.get<DeskPage<PartnerView>>('/api/partners') }),
}

/** Houses that republish stories, and their copies. */
export const copyQueries = {
  all: ['copies'] as const,
  houses: () =>
    queryOptions({
      queryKey: ['copies', 'houses'],
      queryFn: () => api.get<DeskPage<HouseView>>('/api/houses'),
      refetchInterval: 15_000,
    }),
  /** The copies of a house, newest first. */
  ofHouse: (house: number) =>
    infiniteQueryOptions({
      queryKey: ['copies', 'ofHouse', house],
      queryFn: ({ pageParam }) => api.get<DeskPage<CopyView>>(withCursor(`/api/houses/${house}/copies`, {}, pageParam)),
      ...byCursor,
    }),
  /** The copies of a story. */
  ofStory: (story: number) =>
    queryOptions({
      queryKey: ['copies', 'ofStory', story],
      queryFn: () => api.get<DeskPage<CopyView>>(`/api/articles/${story}/elsewhere`),
      enabled: story > 0,
      staleTime: 60_000,
    }),
}
