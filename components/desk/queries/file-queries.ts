import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { FileView, MediaUses } from '#domain/newsroom-views.ts'

export const fileQueries = {
  lists: ['files', 'list'] as const,
  /** The files that stories can link to, newest first. */
  list: (q: string) =>
    infiniteQueryOptions({
      queryKey: ['files', 'list', q],
      queryFn: ({ pageParam }) => api.get<DeskPage<FileView>>(withCursor('/api/files', { q }, pageParam)),
      ...byCursor,
      placeholderData: keepPreviousData,
    }),
  /** The stories and pages that link to a file. */
  uses: (id: string) =>
    queryOptions({ queryKey: ['files', 'uses', id], queryFn: () => api.get<MediaUses>(`/api/files/${id}/uses`) }),
}
