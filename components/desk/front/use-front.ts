import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskListItem, DeskPage, DeskSection } from '#domain/article/desk-views.ts'
import type { FrontSlots } from '#domain/article/front-slots.ts'
import type {
  DiscardedFront,
  FrontSheet,
  FrontVersion,
  PlannedFront,
  SectionLead,
} from '#domain/article/front-views.ts'

const LOOK_MS = 20_000

/** Renders a preview of the front with these slots; null means the public front. */
export const useSheet = (slots: FrontSlots | null, isAsked: boolean) =>
  useQuery({
    queryKey: ['front', 'sheet', slots],
    queryFn: () =>
      slots === null
        ? api.get<FrontSheet>('/api/front/sheet')
        : api.send<FrontSheet>('POST', '/api/front/sheet', { slots }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_MS,
    enabled: isAsked,
  })

export const usePlanned = (isEditor: boolean) =>
  useQuery({
    queryKey: ['front', 'planned'],
    queryFn: () => api.get<{ items: PlannedFront[] }>('/api/front/planned'),
    refetchInterval: LOOK_MS,
    enabled: isEditor,
  })

export const useVersions = () =>
  useQuery({
    queryKey: ['front', 'versions'],
    queryFn: () => api.get<{ items: FrontVersion[]; next: number | null }>('/api/front/versions'),
  })

/** Lists the drafts that ended without being published. */
export const useDiscarded = () =>
  useQuery({
    queryKey: ['front', 'discarded'],
    queryFn: () => api.get<{ items: DiscardedFront[] }>('/api/front/discarded'),
  })

export const useLeads = (isEditor: boolean) =>
  useQuery({
    queryKey: ['front', 'leads'],
    queryFn: () => api.get<{ items: SectionLead[] }>('/api/front/leads'),
    enabled: isEditor,
  })

export const useSections = () =>
  useQuery({ queryKey: ['sections'], queryFn: () => api.get<{ items: DeskSection[] }>('/api/sections') })

/** Searches the public stories, last changed first. */
export const useTray = (q: string) =>
  useQuery({
    queryKey: ['articles', 'tray', q],
    queryFn: () =>
      api.get<DeskPage<DeskListItem>>(
        `/api/articles?${new URLSearchParams({ status: 'published', ...(q !== '' && { q }) })}`,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_MS,
  })

/** Invalidates every query about the front. */
export function useLookAgain(): () => Promise<void> {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ['receipt', 'front'] })
    return client.invalidateQueries({ queryKey: ['front'] })
  }
}
