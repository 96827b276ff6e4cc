import { apiPages, apiQuery, filled, withQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage, MergingPreview } from '#domain/article/desk-views.ts'
import type { ImportedName } from '#domain/article/fields/imported-name.ts'

export type TermNoun = 'sections' | 'topics' | 'authors'

export type Narrowing = { q: string; only: 'all' | 'unused' | 'following' }

export const WHOLE_LIST: Narrowing = { q: '', only: 'all' }

export const taxonomyQueries = {
  lists: (noun: TermNoun | 'sources') => ['taxonomy', 'list', noun] as const,
  /** Sections, topics or bylines with their numbers of stories. */
  list: <T>(noun: TermNoun, { q, only }: Narrowing) =>
    apiPages<DeskPage<T>>(
      ['taxonomy', 'list', noun, q, only],
      withQuery(`/api/${noun}`, { counts: 'true', ...filled({ q }), ...(only !== 'all' && { [only]: 'true' }) }),
      { placeholderData: (before) => before },
    ),
  /** The changes that a merge would make; not cached, because a decision depends on them. */
  merging: (noun: TermNoun, id: number, into: string) =>
    apiQuery<MergingPreview>(
      ['taxonomy', 'merging', noun, id, into],
      withQuery(`/api/${noun}/${id}/merging`, { into }),
      { gcTime: 0 },
    ),
  importedLists: ['taxonomy', 'imported'] as const,
  /** Names that came with imports. */
  imported: (q: string) =>
    apiPages<DeskPage<ImportedName>>(['taxonomy', 'imported', q], withQuery('/api/imported-names', filled({ q })), {
      placeholderData: (before) => before,
    }),
}
