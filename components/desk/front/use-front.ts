import { useQuery, useQueryClient } from '@tanstack/react-query'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import { receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'

/** Renders a preview of the front with these slots; null means the public front. */
export const useSheet = (slots: FrontSlots | null, isAsked: boolean) =>
  useQuery({ ...frontQueries.sheet(slots), enabled: isAsked })

export const usePlanned = (isEditor: boolean) => useQuery({ ...frontQueries.planned(), enabled: isEditor })

export const useVersions = () => useQuery(frontQueries.versions())

/** Lists the drafts that ended without being published. */
export const useDiscarded = () => useQuery(frontQueries.discarded())

export const useLeads = (isEditor: boolean) => useQuery({ ...frontQueries.leads(), enabled: isEditor })

/** Searches the public stories, last changed first. */
export const useTray = (q: string) => useQuery(storyQueries.tray(q))

/** Invalidates every query about the front. */
export function useInvalidateFront(): () => Promise<void> {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: receiptQueries.latest('front').queryKey })
    return client.invalidateQueries({ queryKey: frontQueries.all })
  }
}
