import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { renew } from '#components/desk/queries/change-now.ts'
import { sectionQueries } from '#components/desk/queries/section-queries.ts'
import { taxonomyQueries, type TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { termQueries } from '#components/desk/queries/term-queries.ts'

export type Saved = { state: 'none' | 'saving' } | { state: 'saved'; at: number }
export type TermActs = ReturnType<typeof useTermActs>

/** Runs changes, says when the last one was saved, and reads again what it changed. `act` throws on refusal. */
export function useSaving(renews: readonly QueryKey[]) {
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
      await renew(client, renews)
    }
  }
  return { saved, act }
}

/** The actions on one item. Each throws on refusal, and the caller shows it beside the field. */
export function useTermActs(noun: TermNoun) {
  // The terms that other screens, the story panel and finders have cached are stale too.
  const { saved, act } = useSaving([taxonomyQueries.lists(noun), termQueries.all, sectionQueries.every().queryKey])
  return {
    saved,
    save: (id: number, fields: object) => act(() => api.send('PUT', `/api/${noun}/${id}`, fields)),
    create: (fields: object) => act(() => api.send<{ id: number }>('POST', `/api/${noun}`, fields)),
    remove: (id: number) => act(() => api.send('DELETE', `/api/${noun}/${id}`)),
    merge: (id: number, into: string) => act(() => api.send('POST', `/api/${noun}/${id}/merging`, { into })),
    order: (ids: number[]) => act(() => api.send('PUT', `/api/${noun}/order`, { ids })),
  }
}
