import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import type { Saved } from '#components/desk/taxonomy/use-paper.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportedName } from '#domain/article/imported-name.ts'

const KEY = 'imported-names'

/** Reads imported names, page after page. */
export function useImported(q: string) {
  return useInfiniteQuery({
    queryKey: [KEY, q],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ ...(q !== '' && { q }), ...(pageParam !== null && { cursor: pageParam }) })
      return api.get<DeskPage<ImportedName>>(`/api/imported-names?${asked}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (old) => old,
  })
}

/** Renames an imported name. Throws on refusal, which the field shows. */
export function useRename() {
  const client = useQueryClient()
  const [saved, setSaved] = useState<Saved>({ state: 'none' })
  const rename = async ({ noun, id }: ImportedName, name: string): Promise<void> => {
    setSaved({ state: 'saving' })
    try {
      await api.send('PUT', `/api/${noun}/${id}`, { name })
      setSaved({ state: 'saved', at: Date.now() })
    } catch (error) {
      setSaved({ state: 'none' })
      throw error
    } finally {
      const old = [[KEY], ['paper', noun], ['find'], ['sources']]
      await Promise.all(old.map((queryKey) => client.invalidateQueries({ queryKey })))
    }
  }
  return { saved, rename }
}
