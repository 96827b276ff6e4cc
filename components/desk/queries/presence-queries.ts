import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { placeNow } from '#components/desk/presence/place.ts'
import type { StoryPresence } from '#domain/article/desk-views.ts'

/** Interval of the presence heartbeat. Another page is up to date after two of them, within 15 s. */
const BEAT_MS = 5_000

export const presenceQueries = {
  /** Sends the heartbeat of a tab in a story, and reads who else is in it. */
  heartbeat: (story: number, tab: string) =>
    queryOptions({
      queryKey: ['presence', 'heartbeat', story, tab],
      queryFn: () => api.tell<StoryPresence>('PUT', `/api/articles/${story}/presence`, { tab, place: placeNow() }),
      enabled: story > 0,
      refetchInterval: BEAT_MS,
      refetchIntervalInBackground: true,
      gcTime: 0,
      retry: false,
    }),
}
