/** Views of the desk’s list of stories: those with a tab in their order, then those without. */
export const LIST_VIEWS = [
  'today',
  'mine',
  'draft',
  'in-review',
  'scheduled',
  'published',
  'withdrawn',
  'all',
  'late',
  'not-seen',
] as const
export type ListView = (typeof LIST_VIEWS)[number]

/** Orders of the list: last changed first, longest unchanged first, last published first. */
export const LIST_SORTS = ['changed', 'unchanged', 'published'] as const
export type ListSort = (typeof LIST_SORTS)[number]

/** Filters within a view: words, slugs, and a person's id or `nobody`. Empty fields match everything. */
export type Narrowing = {
  q: string
  section: string
  author: string
  topic: string
  source: string
  assignee: string
}
/** `whose`: the person whose stories the view `mine` shows; empty in the others. */
export type ListFilters = Narrowing & { view: ListView; whose: string; sort: ListSort }

export const NO_NARROWING: Narrowing = { q: '', section: '', author: '', topic: '', source: '', assignee: '' }
/** The longest that the API takes. */
const MAX: Record<keyof Narrowing, number> = {
  q: 200,
  section: 120,
  author: 120,
  topic: 120,
  source: 120,
  assignee: 120,
}
const NAMES = Object.keys(MAX) as (keyof Narrowing)[]

export const isNarrowed = (filters: Narrowing): boolean => NAMES.some((name) => filters[name] !== '')

/**
 * The filters that make sense together: words are looked for in all stories, never in today's alone, and the stories of
 * a person are not filtered by who has them.
 */
export function listFilters(view: ListView, more: Partial<Omit<ListFilters, 'view'>> & { me: string }): ListFilters {
  const { me, whose, sort = 'changed', ...narrowing } = more
  const all = { ...NO_NARROWING, ...narrowing }
  if (view === 'mine') return { ...all, view, whose: whose || me, sort, assignee: '' }
  return { ...all, view: view === 'today' && all.q !== '' ? 'all' : view, whose: '', sort }
}

/** Reads the filters in an address; unknown views and orders are the first of each. `me` is who reads it. */
export function filtersInAddress(query: URLSearchParams, me: string): ListFilters {
  const narrowing = { ...NO_NARROWING }
  for (const name of NAMES) narrowing[name] = (query.get(name) ?? '').trim().slice(0, MAX[name])
  return listFilters(LIST_VIEWS.find((one) => one === query.get('view')) ?? 'today', {
    ...narrowing,
    me,
    whose: (query.get('whose') ?? '').slice(0, MAX.assignee),
    sort: LIST_SORTS.find((one) => one === query.get('sort')) ?? 'changed',
  })
}

/** The query of the list's address, without `?`; the same filters always give the same one. Empty for today's stories. */
export function listQuery({ view, whose, sort, ...narrowing }: ListFilters): string {
  const usual = narrowing.q === '' ? 'today' : 'all'
  const parts: [string, string][] = [
    ['view', view === usual ? '' : view],
    ['whose', whose],
    ...NAMES.map((name): [string, string] => [name, narrowing[name]]),
    ['sort', sort === 'changed' ? '' : sort],
  ]
  return new URLSearchParams(parts.filter(([, value]) => value !== '')).toString()
}

/** The address of the list with these filters. */
export function listPath(filters: ListFilters): `/desk${string}` {
  const query = listQuery(filters)
  return query === '' ? '/desk' : `/desk?${query}`
}
