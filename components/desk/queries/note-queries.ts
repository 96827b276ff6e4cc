import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage, StoryNote } from '#domain/article/desk-views.ts'

export const noteQueries = {
  ofStory: (id: number) =>
    apiQuery<DeskPage<StoryNote>>(['notes', 'ofStory', id], `/api/articles/${id}/notes`, { enabled: id > 0 }),
}
