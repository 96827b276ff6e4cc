import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryKey,
  queryOptions,
  type UndefinedInitialDataInfiniteOptions,
  type UndefinedInitialDataOptions,
} from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'

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
