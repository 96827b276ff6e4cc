import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { sectionQueries } from '#components/desk/queries/section-queries.ts'
import { taxonomyQueries, type TermNoun, WHOLE_LIST } from '#components/desk/queries/taxonomy-queries.ts'
import { termQueries } from '#components/desk/queries/term-queries.ts'

/** Reads sections, topics or bylines with their numbers of stories, page after page. */
export const useTermList = <T>(noun: TermNoun, narrowing = WHOLE_LIST) =>
  useInfiniteQuery(taxonomyQueries.list<T>(noun, narrowing))

export type Saved = { state: 'none' | 'saving' } | { state: 'saved'; at: number }
export type TermActs = ReturnType<typeof useTermActs>

/** The actions on one item. Each throws on refusal, and the caller shows it beside the field. */
export function useTermActs(noun: TermNoun) {
  const client = useQueryClient()
  const [saved, setSaved] = useState<Saved>({ state: 'none' })
  const act = async <T>(work: () => Promise<T>): Promise<T> => {
    setSaved({ state: 'saving' })
    try {
      const done = await work()
      setSaved({ state: 'saved', at: Date.now() })
      return done
    } catch (error) {
      setSaved({ state: 'none' })
      throw error
    } finally {
      // The terms that other screens, the story panel and finders have cached are stale now too.
      await Promise.all([
        client.invalidateQueries({ queryKey: taxonomyQueries.lists(noun) }),
        client.invalidateQueries({ queryKey: termQueries.all }),
        client.invalidateQueries({ queryKey: sectionQueries.every().queryKey }),
      ])
    }
  }
  return {
    saved,
    save: (id: number, fields: object) => act(() => api.send('PUT', `/api/${noun}/${id}`, fields)),
    create: (fields: object) => act(() => api.send<{ id: number }>('POST', `/api/${noun}`, fields)),
    remove: (id: number) => act(() => api.send('DELETE', `/api/${noun}/${id}`)),
    merge: (id: number, into: string) => act(() => api.send('POST', `/api/${noun}/${id}/merging`, { into })),
    order: (ids: number[]) => act(() => api.send('PUT', `/api/${noun}/order`, { ids })),
  }
}
