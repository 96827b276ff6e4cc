import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { taxonomyQueries } from '#components/desk/queries/taxonomy-queries.ts'
import { termQueries } from '#components/desk/queries/term-queries.ts'
import type { Saved } from '#components/desk/taxonomy/use-terms.ts'
import type { ImportedName } from '#domain/article/fields/imported-name.ts'

/** Reads imported names, page after page. */
export const useImported = (q: string) => useInfiniteQuery(taxonomyQueries.imported(q))

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
      await Promise.all([
        client.invalidateQueries({ queryKey: taxonomyQueries.importedLists }),
        client.invalidateQueries({ queryKey: taxonomyQueries.lists(noun) }),
        client.invalidateQueries({ queryKey: termQueries.all }),
        client.invalidateQueries({ queryKey: sourceQueries.all }),
      ])
    }
  }
  return { saved, rename }
}
