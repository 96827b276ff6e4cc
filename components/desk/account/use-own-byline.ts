import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { BylineRef } from '#domain/article/desk-views.ts'
import type { OwnBylineView } from '#domain/newsroom-views.ts'

const OWN_BYLINE = ['own-byline']

/** Reads the byline of the signed-in person, which seldom changes. */
export const useOwnByline = () =>
  useQuery({ queryKey: OWN_BYLINE, queryFn: () => api.get<OwnBylineView>('/api/me/byline'), staleTime: 60_000 })

/** Ties a byline to the signed-in person; null makes one of their name. */
export function useChooseByline() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (slug: string | null) => api.send<BylineRef>('PUT', '/api/me/byline', { slug }),
    onSuccess: (byline) => client.setQueryData<OwnBylineView>(OWN_BYLINE, { byline, suggested: null }),
  })
}
