import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { placeNow } from '#components/desk/presence/place.ts'
import { presenceQueries } from '#components/desk/queries/presence-queries.ts'

/** Another person in the story; `tone` is the colour of their marks. */
export type Present = { id: string; name: string; place: string; since: number; tone: string }
const TONES = ['p1', 'p2', 'p3']

/**
 * Sends the presence heartbeat with the caret's place, and returns the other people in the story, each once. `news`
 * increases with every event of the story other than a save. If the server does not respond, the list is empty.
 */
export function usePresence(id: number): { others: Present[]; news: number | null } {
  const { me } = useNewsroom()
  const [tab] = useState(() => crypto.randomUUID())
  const path = `/api/articles/${id}/presence`
  const { data, isError, refetch } = useQuery(presenceQueries.heartbeat(id, tab))
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
