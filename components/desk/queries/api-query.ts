import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryKey,
  queryOptions,
  type UndefinedInitialDataInfiniteOptions,
  type UndefinedInitialDataOptions,
} from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'

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

type Options<Answer> = Omit<UndefinedInitialDataOptions<Answer>, 'queryKey' | 'queryFn'>

/** A query that reads an address of the API; `key` names its resource, its factory and its arguments. */
export const apiQuery = <Answer>(key: QueryKey, address: string, options: Options<Answer> = {}) =>
  queryOptions({ ...options, queryKey: key, queryFn: () => api.get<Answer>(address) })

type Cursor = string | null
type PageOptions<Page> = Omit<
  UndefinedInitialDataInfiniteOptions<Page, Error, InfiniteData<Page, Cursor>, QueryKey, Cursor>,
  'queryKey' | 'queryFn' | keyof typeof byCursor
>

/** A query that reads a list of the API page by page, from the address of its first. */
export const apiPages = <Page extends { next: Cursor }>(
  key: QueryKey,
  address: string,
  options: PageOptions<Page> = {},
) =>
  infiniteQueryOptions({
    ...options,
    ...byCursor,
    queryKey: key,
    queryFn: ({ pageParam }) => api.get<Page>(withCursor(address, pageParam)),
  })
