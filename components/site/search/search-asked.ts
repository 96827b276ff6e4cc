/** A search as its query string has it: slugs, dates, `newest` as the order; empty if not given. */
export type Asked = {
  q: string
  section: string
  author: string
  topic: string
  from: string
  to: string
  order: string
}

/** The filters of a search, each of which can be removed. */
export const FILTERS = ['section', 'author', 'topic', 'from', 'to'] as const satisfies readonly (keyof Asked)[]
export type Filter = (typeof FILTERS)[number]

export const isNarrowed = (asked: Asked): boolean => FILTERS.some((name) => asked[name] !== '')

export const withoutFilters = (asked: Asked): Asked => ({
  ...asked,
  section: '',
  author: '',
  topic: '',
  from: '',
  to: '',
})

/** Returns the address of a search; empty fields are left out. */
export function searchHref(asked: Asked): string {
  const filled = Object.entries(asked).filter(([, value]) => value !== '')
  return filled.length === 0 ? '/search' : `/search?${new URLSearchParams(filled)}`
}
