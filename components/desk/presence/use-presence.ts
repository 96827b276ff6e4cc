import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { placeNow } from '#components/desk/presence/place.ts'
import type { StoryPresence } from '#domain/article/desk-views.ts'

/** So often a page says that it is here. Two of these, and what another page shows is true: within 15 s. */
const BEAT_MS = 5_000

/** Somebody else in the story; `tone` is the colour that marks them. */
export type Present = { id: string; name: string; place: string; since: number; tone: string }
const TONES = ['p1', 'p2', 'p3']

/**
 * Says that this page has the story open, and where its caret is; answers who else has, each once. `news` grows when
 * something happened to the story that was not a save. Where the server does not answer, nobody is known to be here.
 */
export function usePresence(id: number): { others: Present[]; news: number | null } {
  const { me } = useNewsroom()
  const [tab] = useState(() => crypto.randomUUID())
  const path = `/api/articles/${id}/presence`
  const { data, isError, refetch } = useQuery({
    queryKey: ['presence', id, tab],
    queryFn: () => api.tell<StoryPresence>('PUT', path, { tab, place: placeNow() }),
    enabled: id > 0,
    refetchInterval: BEAT_MS,
    refetchIntervalInBackground: true,
    gcTime: 0,
    retry: false,
  })
  useEffect(() => {
    if (id <= 0) return
    let place = placeNow()
    const move = () => {
      if (placeNow() === place) return
      place = placeNow()
      void refetch()
    }
    const come = () => void refetch()
    const leave = () => void api.tell('DELETE', path, { tab }).catch(() => undefined)
    document.addEventListener('focusin', move)
    window.addEventListener('pageshow', come)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('focusin', move)
      window.removeEventListener('pageshow', come)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [id, path, tab, refetch])

  const others = useMemo(() => {
    const byId = new Map<string, Present>()
    for (const one of isError ? [] : (data?.people ?? [])) {
      if (one.id === me.id || byId.has(one.id)) continue
      byId.set(one.id, { ...one, tone: TONES[byId.size % TONES.length] ?? '' })
    }
    return [...byId.values()]
  }, [data, isError, me.id])
  return { others, news: data?.news ?? null }
}
