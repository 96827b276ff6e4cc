import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { exportQueries } from '#components/desk/queries/export-queries.ts'
import type { SystemFormat } from '#domain/export/export-view.ts'

/** Reads all exports, every second while one is made. */
export const useExports = () => useQuery(exportQueries.list())

/** Starts an export. */
export function useStartExport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (format: SystemFormat) => api.send('POST', '/api/exports', { format }),
    onError: (error) => toast.error(errorSentence(error)),
    onSettled: () => client.invalidateQueries({ queryKey: exportQueries.all }),
  })
}

/** Deletes an export, or stops one that is being made; then `done` is shown. */
export function useDeleteExport(id: number, done: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.send('DELETE', `/api/exports/${id}`),
    onSuccess: () => toast.success(done),
    onError: (error) => toast.error(errorSentence(error)),
    onSettled: () => client.invalidateQueries({ queryKey: exportQueries.all }),
  })
}
