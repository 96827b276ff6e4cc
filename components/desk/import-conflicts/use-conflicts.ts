import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ConflictResolution, ImportConflict, ImportConflictView } from '#domain/import/conflict-views.ts'

const KEY = 'import-conflicts'

/** Reads the stories that were changed on both sides, page after page. */
export const useConflicts = () =>
  useInfiniteQuery({
    queryKey: [KEY],
    queryFn: ({ pageParam }) => {
      const asked = pageParam === null ? '' : `?${new URLSearchParams({ cursor: pageParam })}`
      return api.get<DeskPage<ImportConflict>>(`/api/imports/conflicts${asked}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** Reads both texts of one of them. */
export const useConflict = (id: number) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: () => api.get<ImportConflictView>(`/api/imports/conflicts/${id}`),
    // Both texts stay as they were when the merge began, however long it takes.
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

/** Resolves a conflict. A refusal is shown, and the texts are read again. */
export function useResolve(id: number, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (resolution: ConflictResolution) =>
      api.send('POST', `/api/imports/conflicts/${id}/resolution`, resolution),
    onSuccess: onDone,
    onError: (error) => toast.error(errorSentence(error)),
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
