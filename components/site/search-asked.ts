/** What a reader asks a search for, as it stands in its address: slugs, dates, `newest` as the order; empty where not. */
export type Asked = {
  q: string
  section: string
  author: string
  topic: string
  from: string
  to: string
  order: string
}

/** What narrows a search, each of which can be taken away. */
export const FILTERS = ['section', 'author', 'topic', 'from', 'to'] as const satisfies readonly (keyof Asked)[]
export type Filter = (typeof FILTERS)[number]

export const isNarrowed = (asked: Asked): boolean => FILTERS.some((name) => asked[name] !== '')

export const withoutFilters = (asked: Asked): Asked => ({
  ...asked,
  ...{ section: '', author: '', topic: '', from: '', to: '' },
})

/** The address of a search; empty fields are left out of it. */
export function searchHref(asked: Asked): string {
  const filled = Object.entries(asked).filter(([, value]) => value !== '')
  return filled.length === 0 ? '/search' : `/search?${new URLSearchParams(filled)}`
}
