import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { conflictQueries } from '#components/desk/queries/conflict-queries.ts'
import type { ConflictResolution } from '#domain/import/conflict-views.ts'

/** Reads the stories that were changed on both sides, page after page. */
export const useConflicts = () => useInfiniteQuery(conflictQueries.list())

/** Reads both texts of one of them. */
export const useConflict = (id: number) => useQuery(conflictQueries.texts(id))

/** Resolves a conflict. A refusal is shown, and the texts are read again. */
export function useResolve(id: number, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (resolution: ConflictResolution) =>
      api.send('POST', `/api/imports/conflicts/${id}/resolution`, resolution),
    onSuccess: onDone,
    onError: (error) => toast.error(errorSentence(error)),
    onSettled: () => client.invalidateQueries({ queryKey: conflictQueries.all }),
  })
}
