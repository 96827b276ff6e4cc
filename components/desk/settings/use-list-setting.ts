import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, api } from '#components/desk/api.ts'
import { settingsQueries, type StoredList } from '#components/desk/queries/settings-queries.ts'
import { refusalOf } from '#components/desk/settings/refusal-of.ts'

/**
 * Reads a list that is a setting of its own, and saves it as a whole unless somebody changed it meanwhile. Saving throws
 * on refusal.
 */
export function useListSetting<K extends string, T>(path: string, name: K) {
  const client = useQueryClient()
  const query = useQuery(settingsQueries.list<K, T>(path))
  const save = async (list: T[]): Promise<void> => {
    try {
      const version = query.data?.version ?? 0
      const stored = await api.send<StoredList<K, T>>('PUT', path, { version, [name]: list })
      client.setQueryData(settingsQueries.list<K, T>(path).queryKey, stored)
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 409) await query.refetch()
      throw refusalOf(error)
    }
  }
  return { list: query.data?.[name], save }
}
