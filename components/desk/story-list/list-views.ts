import type { ListFilters, ListView } from '#domain/article/lists/story-list-address.ts'

/** The views that have a tab, in their order. */
export const TABS = ['today', 'mine', 'draft', 'in-review', 'scheduled', 'published', 'withdrawn', 'all'] as const

/** Query parameters by which the API chooses the stories of a view. */
export function viewParams({ view, whose }: Pick<ListFilters, 'view' | 'whose'>): Record<string, string> {
  if (view === 'mine') return { whose }
  if (view === 'all') return {}
  return view === 'today' || view === 'late' || view === 'not-seen' ? { view } : { status: view }
}

/** The address of a whole view. */
export const viewPath = (view: Exclude<ListView, 'today' | 'mine'>): `/desk${string}` => `/desk?view=${view}`
