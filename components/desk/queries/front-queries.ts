import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'
import type {
  DiscardedFront,
  FrontAtDesk,
  FrontSheet,
  FrontVersion,
  PlannedFront,
  SectionLead,
} from '#domain/article/front/front-views.ts'

const POLL_MS = 20_000
/** Short enough that two editors see each other's changes as they make them. */
const DRAFT_MS = 4_000

export const readFrontDraft = () => api.get<FrontAtDesk>('/api/front/draft')

export const frontQueries = {
  all: ['front'] as const,
  /** A preview of the front with these slots; null means the public front. */
  sheet: (slots: FrontSlots | null) =>
    queryOptions({
      queryKey: ['front', 'sheet', slots],
      queryFn: () =>
        slots === null
          ? api.get<FrontSheet>('/api/front/sheet')
          : api.send<FrontSheet>('POST', '/api/front/sheet', { slots }),
      placeholderData: keepPreviousData,
      refetchInterval: POLL_MS,
    }),
  /** The public front and the draft that all editors share. */
  draft: () =>
    queryOptions({
      queryKey: ['front', 'draft'],
      queryFn: readFrontDraft,
      refetchInterval: DRAFT_MS,
    }),
  planned: () =>
    apiQuery<{ items: PlannedFront[] }>(['front', 'planned'], '/api/front/planned', { refetchInterval: POLL_MS }),
  versions: () =>
    apiQuery<{ items: FrontVersion[]; next: number | null }>(['front', 'versions'], '/api/front/versions'),
  /** The drafts that ended without being published. */
  discarded: () => apiQuery<{ items: DiscardedFront[] }>(['front', 'discarded'], '/api/front/discarded'),
  leads: () => apiQuery<{ items: SectionLead[] }>(['front', 'leads'], '/api/front/leads'),
}
