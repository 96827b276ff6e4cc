import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import type { DeskListItem, DeskPage, DeskSource } from '#domain/article/desk-views.ts'
import type { SourceChange, SourceDetail, SourceLeaving } from '#domain/article/source-views.ts'

const withCursor = (path: string, query: Record<string, string>, cursor: string | null) =>
  `${path}?${new URLSearchParams({ ...query, ...(cursor !== null && { cursor }) })}`

/** Reads the sources whose name contains `q`, page after page. */
export function useSources(q: string) {
  return useInfiniteQuery({
    queryKey: ['sources', q],
    queryFn: ({ pageParam }) => api.get<DeskPage<DeskSource>>(withCursor('/api/sources', { q }, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  })
}

export function useSource(id: number) {
  return useQuery({ queryKey: ['source', id], queryFn: () => api.get<SourceDetail>(`/api/sources/${id}`) })
}

/** Reads the stories of a source, last changed first, page after page. */
export function useStoriesOf(slug: string) {
  return useInfiniteQuery({
    queryKey: ['stories', 'of-source', slug],
    queryFn: ({ pageParam }) =>
      api.get<DeskPage<DeskListItem>>(withCursor('/api/articles', { source: slug }, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** Reads the stories that a withdrawal would take down, page after page. */
export function useLeaving(id: number) {
  return useInfiniteQuery({
    queryKey: ['source', id, 'leaving'],
    queryFn: ({ pageParam }) => api.get<SourceLeaving>(withCursor(`/api/sources/${id}/withdrawal`, {}, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // No cache, because a decision depends on this list.
    gcTime: 0,
    staleTime: 0,
  })
}

/** Creates a source; `onMade` gets its id. */
export function useAddSource(onMade: (id: number) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (source: { name: string; homepage: string | null }) =>
      api.send<{ id: number }>('POST', '/api/sources', source),
    onSuccess: ({ id }) => onMade(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['sources'] }),
  })
}

/** Invalidates the queries of a source and the lists that include it. */
export function useReadAgain(id: number) {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['source', id] }),
      client.invalidateQueries({ queryKey: ['sources'] }),
      client.invalidateQueries({ queryKey: ['stories'] }),
    ])
}

/** Saves one field at a time with an optimistic update, and returns the time of the last save. */
export function useChange(id: number) {
  const client = useQueryClient()
  const readAgain = useReadAgain(id)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const save = useMutation({
    mutationFn: (change: SourceChange) => api.send('PUT', `/api/sources/${id}`, change),
    onMutate: async (change) => {
      // A running read predates this change and would overwrite the optimistic update.
      await client.cancelQueries({ queryKey: ['source', id] })
      client.setQueryData<SourceDetail>(['source', id], (before) => before && { ...before, ...given(change) })
    },
    onSuccess: () => setSavedAt(Date.now()),
    onSettled: readAgain,
  })
  return { change: save.mutate, error: save.error, isSaving: save.isPending, savedAt }
}

const given = (change: SourceChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<SourceDetail>

export type Change = ReturnType<typeof useChange>['change']
