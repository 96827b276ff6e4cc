import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import type { Saved } from '#components/desk/paper/use-paper.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportedName } from '#domain/article/imported-name.ts'

const KEY = 'imported-names'

/** What imports made, a page at a time. */
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

/** Renames one of them. Throws where it is refused, and the field says so. */
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
