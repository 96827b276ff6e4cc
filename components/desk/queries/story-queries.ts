import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor, withQuery } from '#components/desk/queries/by-cursor.ts'
import { viewParams } from '#components/desk/story-list/list-views.ts'
import type { DeskArticle, DeskListItem, DeskPage } from '#domain/article/desk-views.ts'
import type { RevisionPage, RevisionView } from '#domain/article/history/revision-views.ts'
import type { ListFilters } from '#domain/article/lists/story-list-address.ts'
import type { ReplacementView } from '#domain/names/name-form.ts'

const POLL_MS = 30_000
const TRAY_MS = 20_000

export const storyQueries = {
  /** The stories of a view. */
  list: (filters: ListFilters) =>
    infiniteQueryOptions({
      queryKey: ['stories', 'list', filters],
      queryFn: ({ pageParam }) =>
        api.get<DeskPage<DeskListItem>>(withCursor('/api/articles', asked(filters), pageParam)),
      ...byCursor,
      refetchInterval: POLL_MS,
      placeholderData: (before) => before,
    }),
  /** The stories of a view that need attention, wherever they are in its list. */
  late: (filters: ListFilters) =>
    queryOptions({
      queryKey: ['stories', 'late', filters] as const,
      queryFn: () =>
        api.get<DeskPage<DeskListItem>>(withQuery('/api/articles', { ...asked(filters), view: 'needs-a-hand' })),
      refetchInterval: POLL_MS,
      // Placeholder data only from the same view: stories that need attention in another view do not belong here.
      placeholderData: (before, query) => (query?.queryKey[2].view === filters.view ? before : undefined),
    }),
  /** The stories in which an act replaced a name. */
  replacement: (id: number) =>
    queryOptions({
      queryKey: ['stories', 'replacement', id],
      queryFn: () => api.get<ReplacementView>(`/api/replacements/${id}`),
    }),
  /** The public stories for the front, last changed first. */
  tray: (q: string) =>
    queryOptions({
      queryKey: ['stories', 'tray', q],
      queryFn: () =>
        api.get<DeskPage<DeskListItem>>(withQuery('/api/articles', { status: 'published', ...(q !== '' && { q }) })),
      placeholderData: keepPreviousData,
      refetchInterval: TRAY_MS,
    }),
  /** A story for its editor; while it is open it is not read again, which would overwrite edits. */
  opened: (id: number) =>
    queryOptions({
      queryKey: ['stories', 'opened', id],
      queryFn: () => api.get<{ article: DeskArticle }>(`/api/articles/${id}`),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnMount: 'always',
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
    }),
  /** The working copy, to look at. */
  workingCopy: (id: number) =>
    queryOptions({
      queryKey: ['stories', 'workingCopy', id],
      queryFn: () => api.get<{ article: DeskArticle }>(`/api/articles/${id}`),
    }),
  /** The kept revisions, newest first. */
  revisions: (id: number) =>
    infiniteQueryOptions({
      queryKey: ['stories', 'revisions', id],
      queryFn: ({ pageParam }) => api.get<RevisionPage>(withCursor(`/api/articles/${id}/revisions`, {}, pageParam)),
      ...byCursor,
    }),
  /** A revision in full, which is immutable and therefore read once. */
  revision: (id: number, revision: number | null) =>
    queryOptions({
      queryKey: ['stories', 'revision', id, revision],
      queryFn: () => api.get<{ revision: RevisionView }>(`/api/articles/${id}/revisions/${revision}`),
      staleTime: Number.POSITIVE_INFINITY,
      enabled: revision !== null,
    }),
}

/** Returns the parameters of the API for filters, without empty ones. */
function asked({ view, whose, sort, ...narrowing }: ListFilters): Record<string, string> {
  const query = { ...narrowing, ...viewParams({ view, whose }), sort: sort === 'changed' ? '' : sort }
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}
