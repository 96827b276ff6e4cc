import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskBanner } from '#domain/paper/banner-fields.ts'

const POLL_MS = 20_000

export const readerBannerQueries = {
  /** The banner that readers see; polled, because another editor may show one. */
  shown: () =>
    queryOptions({
      queryKey: ['reader-banner', 'shown'],
      queryFn: () => api.get<{ banner: DeskBanner | null }>('/api/banner'),
      refetchInterval: POLL_MS,
    }),
}
