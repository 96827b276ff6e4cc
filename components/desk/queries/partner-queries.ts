import { apiPages, apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'
import type { CopyView, HouseView } from '#domain/republish/copy-views.ts'

export const partnerQueries = {
  list: () => apiQuery<DeskPage<PartnerView>>(['partners', 'list'], '/api/partners'),
}

/** Houses that republish stories, and their copies. */
export const copyQueries = {
  all: ['copies'] as const,
  houses: () => apiQuery<DeskPage<HouseView>>(['copies', 'houses'], '/api/houses', { refetchInterval: 15_000 }),
  /** The copies of a house, newest first. */
  ofHouse: (house: number) => apiPages<DeskPage<CopyView>>(['copies', 'ofHouse', house], `/api/houses/${house}/copies`),
  /** The copies of a story. */
  ofStory: (story: number) =>
    apiQuery<DeskPage<CopyView>>(['copies', 'ofStory', story], `/api/articles/${story}/elsewhere`, {
      enabled: story > 0,
      staleTime: 60_000,
    }),
}
