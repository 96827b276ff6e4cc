import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskBanner } from '#domain/paper/banner-fields.ts'

const POLL_MS = 20_000

export const readerBannerQueries = {
  /** The banner that readers see; polled, because another editor may show one. */
  shown: () =>
    apiQuery<{ banner: DeskBanner | null }>(['reader-banner', 'shown'], '/api/banner', { refetchInterval: POLL_MS }),
}
