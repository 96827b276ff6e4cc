import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, api, problemOf } from '#components/desk/api.ts'
import { settingsQueries, type StoredList } from '#components/desk/queries/settings-queries.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'

/** Says which line of the list is refused, and why. */
function whyOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return problemOf(error).title
  if (error.code === 'changed-meanwhile') return words.errors.changedMeanwhile
  const [first] = error.errors
  const line = /\.(\d+)(?:\.|$)/.exec(first?.field ?? '')?.[1]
  if (!first) return error.title
  return line === undefined ? first.message : words.errors.ofLine(Number(line) + 1, first.message)
}

/** Reads a list that is a setting of its own, and saves it as a whole unless somebody changed it meanwhile. */
export function useListSetting<K extends string, T>(path: string, name: K) {
  const client = useQueryClient()
  const query = useQuery(settingsQueries.list<K, T>(path))
  const [why, setWhy] = useState<string | undefined>()
  const save = async (list: T[]): Promise<boolean> => {
    try {
      const version = query.data?.version ?? 0
      const stored = await api.send<StoredList<K, T>>('PUT', path, { version, [name]: list })
      client.setQueryData(settingsQueries.list<K, T>(path).queryKey, stored)
      setWhy(undefined)
      return true
    } catch (error) {
      setWhy(whyOf(error))
      if (error instanceof ApiProblem && error.status === 409) await query.refetch()
      return false
    }
  }
  return { list: query.data?.[name], save, why }
}
