import { keepPreviousData } from '@tanstack/react-query'
import { apiPages, apiQuery, withQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { FileView, MediaUses } from '#domain/newsroom-views.ts'

export const fileQueries = {
  lists: ['files', 'list'] as const,
  /** The files that stories can link to, newest first. */
  list: (q: string) =>
    apiPages<DeskPage<FileView>>(['files', 'list', q], withQuery('/api/files', { q }), {
      placeholderData: keepPreviousData,
    }),
  /** The stories and pages that link to a file. */
  uses: (id: string) => apiQuery<MediaUses>(['files', 'uses', id], `/api/files/${id}/uses`),
}
