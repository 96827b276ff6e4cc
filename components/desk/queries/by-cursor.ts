/** Options of a list that the API gives in pages: the first has no cursor, and each page names that of the next. */
export const byCursor = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { next: string | null }) => page.next,
}

/** Returns `path?query`, without the cursor of the first page. */
export const withCursor = (path: string, query: Record<string, string>, cursor: string | null): string =>
  withQuery(path, { ...query, ...(cursor !== null && { cursor }) })

/** Returns `path?query`, or the path alone where there is nothing to ask. */
export function withQuery(path: string, query: Record<string, string>): string {
  const asked = new URLSearchParams(query)
  return asked.size > 0 ? `${path}?${asked}` : path
}
