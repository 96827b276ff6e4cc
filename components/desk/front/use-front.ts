import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskFront, DeskListItem, DeskPage, DeskSection } from '#domain/article/desk-views.ts'
import type { FrontSlots } from '#domain/article/front-slots.ts'
import type { FrontSheet, FrontVersion, PlannedFront, SectionLead } from '#domain/article/front-views.ts'

const LOOK_MS = 20_000

/** The front that is out, as it was composed; looked at again now and then, for another hand may put one out. */
export const useFront = (isEditor: boolean) =>
  useQuery({
    queryKey: ['front'],
    queryFn: () => api.get<DeskFront>('/api/front'),
    refetchInterval: LOOK_MS,
    enabled: isEditor,
  })

/** The front drawn of these slots; null: as it is out. */
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

export const useLeads = (isEditor: boolean) =>
  useQuery({
    queryKey: ['front', 'leads'],
    queryFn: () => api.get<{ items: SectionLead[] }>('/api/front/leads'),
    enabled: isEditor,
  })

export const useSections = () =>
  useQuery({ queryKey: ['sections'], queryFn: () => api.get<{ items: DeskSection[] }>('/api/sections') })

/** The stories that are out, last changed first, with these words. */
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

/** Reads everything of the front anew. */
export function useLookAgain(): () => Promise<void> {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ['receipt', 'front'] })
    return client.invalidateQueries({ queryKey: ['front'] })
  }
}
