import { apiPages, apiQuery, filled, withQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { EditionFinding } from '#domain/newsletters/edition-checks.ts'
import type {
  EditionView,
  EditionRow,
  EditionVersion,
  NewsletterPage,
  NewsletterView,
  ReaderPage,
} from '#domain/newsletters/newsletter-views.ts'

const POLL_MS = 20_000
/** While letters go out their counts are watched. */
const SENDING_MS = 2_000

export type ReaderFilters = { q: string; list: string; state: string }

export const newsletterQueries = {
  all: ['newsletters'] as const,
  lists: () => apiQuery<NewsletterPage>(['newsletters', 'lists'], '/api/newsletters', { refetchInterval: POLL_MS }),
  list: (id: number) => apiQuery<NewsletterView>(['newsletters', 'list', id], `/api/newsletters/${id}`),
  /** The editions of a list, newest first. */
  editions: (list: number) =>
    apiPages<DeskPage<EditionRow>>(['newsletters', 'editions', list], `/api/newsletters/${list}/editions`, {
      refetchInterval: POLL_MS,
    }),
  edition: (id: number) =>
    apiQuery<EditionView>(['newsletters', 'edition', id], `/api/editions/${id}`, {
      refetchInterval: ({ state }) => (state.data?.state === 'sending' ? SENDING_MS : POLL_MS),
    }),
  /** The kept versions of a draft, newest first; not cached, since each save adds one. */
  versions: (id: number) =>
    apiQuery<DeskPage<EditionVersion>>(['newsletters', 'versions', id], `/api/editions/${id}/versions`, { gcTime: 0 }),
  /** The findings about a saved version. */
  checks: (id: number, version: number) =>
    apiQuery<{ findings: EditionFinding[]; bytes: number }>(
      ['newsletters', 'checks', id, version],
      `/api/editions/${id}/checks`,
      { placeholderData: (before) => before },
    ),
  /** The readers whose address begins with `q`, newest first; `first` of the list has counts and days. */
  readers: (filters: ReaderFilters) =>
    apiPages<ReaderPage>(['newsletters', 'readers', filters], withQuery('/api/readers', filled(filters)), {
      placeholderData: (before) => before,
    }),
}
