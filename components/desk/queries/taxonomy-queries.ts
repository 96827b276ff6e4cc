import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor, withQuery } from '#components/desk/queries/by-cursor.ts'
import type { DeskPage, MergingPreview } from '#domain/article/desk-views.ts'
import type { ImportedName } from '#domain/article/fields/imported-name.ts'

export type TermNoun = 'sections' | 'topics' | 'authors'

export type Narrowing = { q: string; only: 'all' | 'unused' | 'following' }

export const WHOLE_LIST: Narrowing = { q: '', only: 'all' }

export const taxonomyQueries = {
  lists: (noun: TermNoun | 'sources') => ['taxonomy', 'list', noun] as const,
  /** Sections, topics or bylines with their numbers of stories. */
  list: <T>(noun: TermNoun, { q, only }: Narrowing) =>
    infiniteQueryOptions({
      queryKey: ['taxonomy', 'list', noun, q, only],
      queryFn: ({ pageParam }) => {
        const asked = { counts: 'true', ...(q !== '' && { q }), ...(only !== 'all' && { [only]: 'true' }) }
        return api.get<DeskPage<T>>(withCursor(`/api/${noun}`, asked, pageParam))
      },
      ...byCursor,
      placeholderData: (before) => before,
    }),
  /** The changes that a merge would make; not cached, because a decision depends on them. */
  merging: (noun: TermNoun, id: number, into: string) =>
    queryOptions({
      queryKey: ['taxonomy', 'merging', noun, id, into],
      queryFn: () => api.get<MergingPreview>(withQuery(`/api/${noun}/${id}/merging`, { into })),
      gcTime: 0,
    }),
  importedLists: ['taxonomy', 'imported'] as const,
  /** Names that came with imports. */
  imported: (q: string) =>
    infiniteQueryOptions({
      queryKey: ['taxonomy', 'imported', q],
      queryFn: ({ pageParam }) =>
        api.get<DeskPage<ImportedName>>(withCursor('/api/imported-names', { ...(q !== '' && { q }) }, pageParam)),
      ...byCursor,
      placeholderData: (before) => before,
    }),
}
