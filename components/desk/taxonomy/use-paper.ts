import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'

export type PaperNoun = 'sections' | 'topics' | 'authors'

export type Narrowing = { q: string; only: 'all' | 'unused' | 'following' }

export const keyOf = (noun: PaperNoun) => ['paper', noun]

/** Returns the message of a refusal: about the field if it names one. */
export const sentenceOf = (error: unknown): string =>
  error instanceof ApiProblem ? (error.errors[0]?.message ?? error.title) : taxonomyWords.notSaved

/** Reads sections, topics or bylines with their numbers of stories, page after page. */
export function usePaperList<T>(noun: PaperNoun, { q, only }: Narrowing = { q: '', only: 'all' }) {
  return useInfiniteQuery({
    queryKey: [...keyOf(noun), q, only],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({
        counts: 'true',
        ...(q !== '' && { q }),
        ...(only !== 'all' && { [only]: 'true' }),
      })
      if (pageParam !== null) asked.set('cursor', pageParam)
      return api.get<DeskPage<T>>(`/api/${noun}?${asked}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (old) => old,
  })
}

export type Saved = { state: 'none' | 'saving' } | { state: 'saved'; at: number }
export type PaperActs = ReturnType<typeof usePaperActs>

/** The actions on one item. Each throws on refusal, and the caller shows it beside the field. */
export function usePaperActs(noun: PaperNoun) {
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
      // The story panel's and finders' cached terms are stale now too.
      await Promise.all([
        client.invalidateQueries({ queryKey: keyOf(noun) }),
        client.invalidateQueries({ queryKey: ['find'] }),
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
