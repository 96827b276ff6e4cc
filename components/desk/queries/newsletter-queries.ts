import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'
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
  lists: () =>
    queryOptions({
      queryKey: ['newsletters', 'lists'],
      queryFn: () => api.get<NewsletterPage>('/api/newsletters'),
      refetchInterval: POLL_MS,
    }),
  list: (id: number) =>
    queryOptions({
      queryKey: ['newsletters', 'list', id],
      queryFn: () => api.get<NewsletterView>(`/api/newsletters/${id}`),
    }),
  /** The editions of a list, newest first. */
  editions: (list: number) =>
    infiniteQueryOptions({
      queryKey: ['newsletters', 'editions', list],
      queryFn: ({ pageParam }) =>
        api.get<DeskPage<EditionRow>>(withCursor(`/api/newsletters/${list}/editions`, {}, pageParam)),
      ...byCursor,
      refetchInterval: POLL_MS,
    }),
  edition: (id: number) =>
    queryOptions({
      queryKey: ['newsletters', 'edition', id],
      queryFn: () => api.get<EditionView>(`/api/editions/${id}`),
      refetchInterval: ({ state }) => (state.data?.state === 'sending' ? SENDING_MS : POLL_MS),
    }),
  /** The kept versions of a draft, newest first; not cached, since each save adds one. */
  versions: (id: number) =>
    queryOptions({
      queryKey: ['newsletters', 'versions', id],
      queryFn: () => api.get<DeskPage<EditionVersion>>(`/api/editions/${id}/versions`),
      gcTime: 0,
    }),
  /** The findings about a saved version. */
  checks: (id: number, version: number) =>
    queryOptions({
      queryKey: ['newsletters', 'checks', id, version],
      queryFn: () => api.get<{ findings: EditionFinding[]; bytes: number }>(`/api/editions/${id}/checks`),
      placeholderData: (before) => before,
    }),
  /** The readers whose address begins with `q`, newest first; `first` of the list has counts and days. */
  readers: (filters: ReaderFilters) =>
    infiniteQueryOptions({
      queryKey: ['newsletters', 'readers', filters],
      queryFn: ({ pageParam }) => {
        const asked = Object.entries(filters).filter(([, value]) => value !== '')
        return api.get<ReaderPage>(withCursor('/api/readers', Object.fromEntries(asked), pageParam))
      },
      ...byCursor,
      placeholderData: (before) => before,
    }),
}
