import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import type { SourceChange, SourceDetail } from '#domain/article/fields/source-views.ts'

/** Reads the sources whose name contains `q`, page after page. */
export const useSources = (q: string) => useInfiniteQuery(sourceQueries.list(q))

export const useSource = (id: number) => useQuery(sourceQueries.one(id))

/** Reads the stories of a source, last changed first, page after page. */
export const useStoriesOf = (slug: string) => useInfiniteQuery(sourceQueries.stories(slug))

/** Reads the stories that a withdrawal would take down, page after page. */
export const useLeaving = (id: number) => useInfiniteQuery(sourceQueries.leaving(id))

/** Creates a source and resolves with its id. */
export function useAddSource() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (source: { name: string; homepage: string | null }) =>
      api.send<{ id: number }>('POST', '/api/sources', source),
    onSettled: () => client.invalidateQueries({ queryKey: sourceQueries.all }),
  })
}

/** Invalidates the queries of sources and of their stories. */
export function useReadAgain() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: sourceQueries.all })
}

/** Saves one field at a time with an optimistic update, and returns the time of the last save. */
export function useChange(id: number) {
  const client = useQueryClient()
  const readAgain = useReadAgain()
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const save = useMutation({
    mutationFn: (change: SourceChange) => api.send('PUT', `/api/sources/${id}`, change),
    onMutate: async (change) => {
      // A running read predates this change and would overwrite the optimistic update.
      await client.cancelQueries({ queryKey: sourceQueries.one(id).queryKey })
      client.setQueryData(sourceQueries.one(id).queryKey, (before) => before && { ...before, ...given(change) })
    },
    onSuccess: () => setSavedAt(Date.now()),
    onSettled: readAgain,
  })
  return { change: save.mutate, error: save.error, isSaving: save.isPending, savedAt }
}

const given = (change: SourceChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<SourceDetail>

export type Change = ReturnType<typeof useChange>['change']
