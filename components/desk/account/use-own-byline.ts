import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import type { BylineRef } from '#domain/article/desk-views.ts'

/** Reads the byline of the signed-in person, which seldom changes. */
export const useOwnByline = () => useQuery(accountQueries.byline())

type Options = {
  done: (byline: BylineRef, slug: string | null) => string
  onDone?: (byline: BylineRef, slug: string | null) => void
}

/** Ties a byline to the signed-in person; null makes one of their name. */
export function useChooseByline({ done, onDone }: Options) {
  const client = useQueryClient()
  return useAct({
    send: (slug: string | null) => api.send<BylineRef>('PUT', '/api/me/byline', { slug }),
    done,
    renews: [],
    onDone: (byline, slug) => {
      client.setQueryData(accountQueries.byline().queryKey, { byline, suggested: null })
      onDone?.(byline, slug)
    },
  })
}
