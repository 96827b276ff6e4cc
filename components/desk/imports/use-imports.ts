import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import type { ImportRequest } from '#domain/import/batch/import-request.ts'

export const isRefused = (error: Error | null): boolean => error instanceof ApiProblem && error.status === 403

/** Reads all imports, every second while one is worked on. */
export const useImports = () => useQuery(importQueries.list())

/** Reads one import, every second while it is worked on. */
export const useImport = (id: string) => useQuery(importQueries.one(id))

/** Reads the files that are on the server already. */
export const useServerFiles = () => ({
  incoming: useQuery(importQueries.incoming()),
  uploads: useQuery(importQueries.uploads()),
})

export function useForgetUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.send('DELETE', `/api/uploads/${id}`),
    onError: (error) => toast.error(errorSentence(error)),
    onSettled: () => client.invalidateQueries({ queryKey: importQueries.uploads().queryKey }),
  })
}

/** Creates an import; `onCreated` gets its id. */
export function useCreateImport(onCreated: (id: number) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: Partial<ImportRequest>) => api.send<{ id: number }>('POST', '/api/imports', request),
    onSuccess: ({ id }) => onCreated(id),
    onSettled: () => client.invalidateQueries({ queryKey: importQueries.all }),
  })
}

type Change = {
  method: 'POST' | 'PUT' | 'DELETE'
  path: '' | '/plan' | '/run' | '/map' | '/proof' | '/undoing'
  body?: object
}

/** Changes an import: starts or stops a job, saves its map, deletes it. Refusals are shown as a toast. */
export function useChangeImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body = {} }: Change) =>
      api.send(method, `/api/imports/${encodeURIComponent(id)}${path}`, body),
    onError: (error) => toast.error(errorSentence(error)),
    onSettled: () => client.invalidateQueries({ queryKey: importQueries.all }),
  })
}
