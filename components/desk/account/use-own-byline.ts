import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import type { BylineRef } from '#domain/article/desk-views.ts'

/** Reads the byline of the signed-in person, which seldom changes. */
export const useOwnByline = () => useQuery(accountQueries.byline())

/** Ties a byline to the signed-in person; null makes one of their name. */
export function useChooseByline() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (slug: string | null) => api.send<BylineRef>('PUT', '/api/me/byline', { slug }),
    onSuccess: (byline) => client.setQueryData(accountQueries.byline().queryKey, { byline, suggested: null }),
  })
}
