import { keepPreviousData } from '@tanstack/react-query'
import { apiPages, apiQuery, filled, withQuery } from '#components/desk/queries/api-query.ts'
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
    apiPages<DeskPage<DeskListItem>>(['stories', 'list', filters], withQuery('/api/articles', asked(filters)), {
      refetchInterval: POLL_MS,
      placeholderData: (before) => before,
    }),
  /** The stories of a view that need attention, wherever they are in its list. */
  late: (filters: ListFilters) =>
    apiQuery<DeskPage<DeskListItem>>(
      ['stories', 'late', filters],
      withQuery('/api/articles', { ...asked(filters), view: 'needs-a-hand' }),
      {
        refetchInterval: POLL_MS,
        // Placeholder data only from the same view: stories that need attention in another view do not belong here.
        placeholderData: (before, query) =>
          (query?.queryKey[2] as ListFilters | undefined)?.view === filters.view ? before : undefined,
      },
    ),
  /** The stories in which an act replaced a name. */
  replacement: (id: number) => apiQuery<ReplacementView>(['stories', 'replacement', id], `/api/replacements/${id}`),
  /** The public stories for the front, last changed first. */
  tray: (q: string) =>
    apiQuery<DeskPage<DeskListItem>>(
      ['stories', 'tray', q],
      withQuery('/api/articles', filled({ status: 'published', q })),
      { placeholderData: keepPreviousData, refetchInterval: TRAY_MS },
    ),
  /** A story for its editor; while it is open it is not read again, which would overwrite edits. */
  opened: (id: number) =>
    apiQuery<{ article: DeskArticle }>(['stories', 'opened', id], `/api/articles/${id}`, {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnMount: 'always',
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
    }),
  /** The working copy, to look at. */
  workingCopy: (id: number) =>
    apiQuery<{ article: DeskArticle }>(['stories', 'workingCopy', id], `/api/articles/${id}`),
  /** The kept revisions, newest first. */
  revisions: (id: number) => apiPages<RevisionPage>(['stories', 'revisions', id], `/api/articles/${id}/revisions`),
  /** A revision in full, which is immutable and therefore read once. */
  revision: (id: number, revision: number | null) =>
    apiQuery<{ revision: RevisionView }>(
      ['stories', 'revision', id, revision],
      `/api/articles/${id}/revisions/${revision}`,
      { staleTime: Number.POSITIVE_INFINITY, enabled: revision !== null },
    ),
}

/** Returns the parameters of the API for filters, without empty ones. */
function asked({ view, whose, sort, ...narrowing }: ListFilters): Record<string, string> {
  return filled({ ...narrowing, ...viewParams({ view, whose }), sort: sort === 'changed' ? '' : sort })
}
