import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage, StoryNote } from '#domain/article/desk-views.ts'

export const noteQueries = {
  ofStory: (id: number) =>
    queryOptions({
      queryKey: ['notes', 'ofStory', id],
      queryFn: () => api.get<DeskPage<StoryNote>>(`/api/articles/${id}/notes`),
      enabled: id > 0,
    }),
}
