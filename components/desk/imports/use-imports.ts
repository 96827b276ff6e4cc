import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { importQueries } from '#components/desk/queries/import-queries.ts'

/** Reads the files that are on the server already. */
export const useServerFiles = () => ({
  incoming: useQuery(importQueries.incoming()),
  uploads: useQuery(importQueries.uploads()),
})

export const useForgetUpload = () =>
  useAct({
    send: (id: string) => api.send('DELETE', `/api/uploads/${id}`),
    refusal: errorSentence,
    renews: [importQueries.uploads().queryKey],
  })

export type ImportChange = {
  method: 'POST' | 'PUT' | 'DELETE'
  path: '' | '/plan' | '/run' | '/map' | '/proof' | '/undoing'
  body?: object
}
type More = { done?: string; onDone?: () => void; refusal?: null }

/** Changes an import: starts or stops a job, saves its map, deletes it. Refusals are shown as a toast. */
export const useChangeImport = (id: number, more: More = {}) =>
  useAct({
    send: ({ method, path, body = {} }: ImportChange) => api.send(method, `/api/imports/${id}${path}`, body),
    refusal: errorSentence,
    renews: [importQueries.all],
    ...more,
  })
