/** Options of a list that the API gives in pages: the first has no cursor, and each page names that of the next. */
export const byCursor = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { next: string | null }) => page.next,
}

/** Returns the address of the page at a cursor; null is the first. */
export const withCursor = (address: string, cursor: string | null): string =>
  cursor === null ? address : `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ cursor })}`

/** Returns `path?query`, or the path alone where there is nothing to ask. */
export function withQuery(path: string, query: Record<string, string>): string {
  const asked = new URLSearchParams(query)
  return asked.size > 0 ? `${path}?${asked}` : path
}

/** The parameters that are not empty. */
export const filled = (query: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
