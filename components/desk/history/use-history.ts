import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { RevisionPage, RevisionView, StoryText } from '#domain/article/revision-views.ts'

/** The number of a revision, or the working copy. */
export type Which = number | 'now'

export function useWorkingCopy(id: number) {
  return useQuery({
    queryKey: ['working-copy', id],
    queryFn: () => api.get<{ article: DeskArticle }>(`/api/articles/${id}`),
    select: ({ article }) => article,
  })
}

/** Reads the kept revisions page after page, newest first. */
export function useRevisions(id: number) {
  return useInfiniteQuery({
    queryKey: ['revisions', id],
    queryFn: ({ pageParam }) =>
      api.get<RevisionPage>(
        `/api/articles/${id}/revisions${pageParam === null ? '' : `?cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** Reads one text in full. A revision is immutable and therefore read once; null while there is nothing to read. */
export function useText(id: number, which: Which | null) {
  const working = useWorkingCopy(id)
  const revision = useQuery({
    queryKey: ['revision', id, which],
    queryFn: () => api.get<{ revision: RevisionView }>(`/api/articles/${id}/revisions/${which}`),
    select: (answer) => answer.revision,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: typeof which === 'number',
  })
  const text: StoryText | undefined = which === 'now' ? working.data : revision.data
  return { text, isFailed: which === 'now' ? working.isError : revision.isError }
}
