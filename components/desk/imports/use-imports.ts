import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportRequest } from '#domain/import/batch/import-request.ts'
import type { ImportUpload, ImportView, IncomingEntry } from '#domain/import/batch/import-views.ts'

const IMPORTS = 'imports'
const RUNNING_MS = 1_000
const IDLE_MS = 15_000

export const isRefused = (error: Error | null): boolean => error instanceof ApiProblem && error.status === 403

/** Reads all imports, every second while one is worked on. */
export const useImports = () =>
  useQuery({
    queryKey: [IMPORTS],
    queryFn: () => api.get<DeskPage<ImportView>>('/api/imports'),
    refetchInterval: ({ state }) => (state.data?.items.some(({ wanted }) => wanted) ? RUNNING_MS : IDLE_MS),
  })

/** Reads one import, every second while it is worked on. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: [IMPORTS, id],
    queryFn: () => api.get<ImportView>(`/api/imports/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data?.wanted ? RUNNING_MS : IDLE_MS),
  })

/** Reads the files that are on the server already. */
export const useServerFiles = () => {
  const incoming = useQuery({
    queryKey: [IMPORTS, 'incoming'],
    queryFn: () => api.get<DeskPage<IncomingEntry>>('/api/imports/incoming'),
  })
  const uploads = useQuery({
    queryKey: [IMPORTS, 'uploads'],
    queryFn: () => api.get<DeskPage<ImportUpload>>('/api/imports/uploads'),
  })
  return { incoming, uploads }
}

export function useForgetUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.send('DELETE', `/api/imports/uploads/${id}`),
    onError: (error) => toast.error(errorSentence(error)),
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS, 'uploads'] }),
  })
}

/** Creates an import; `onCreated` gets its id. */
export function useCreateImport(onCreated: (id: number) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: Partial<ImportRequest>) => api.send<{ id: number }>('POST', '/api/imports', request),
    onSuccess: ({ id }) => onCreated(id),
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS] }),
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
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS] }),
  })
}
