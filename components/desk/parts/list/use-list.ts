import {
  type InfiniteData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  useQuery,
  type UseQueryOptions,
} from '@tanstack/react-query'
import { ApiProblem } from '#components/desk/api.ts'

type Page<Row> = { items: readonly Row[] }

/** `offline` is a server that does not answer, `refused` a 403, `failed` any other error. */
export type ListState = 'loading' | 'refused' | 'offline' | 'failed' | 'empty' | 'ready'

export type DeskList<Row> = {
  items: readonly Row[]
  state: ListState
  error: Error | null
  /** True while rows stand that were read before the error. */
  hasOld: boolean
  /** Reads the next page; null where there is none. */
  more: (() => void) | null
  isReadingMore: boolean
  retry: () => void
}

/** Reads a list that the API gives whole; `first` is its answer, for what it says beside the rows. */
export function useList<Row, Answer extends Page<Row>, Key extends QueryKey>(
  options: UseQueryOptions<Answer & Page<Row>, Error, Answer & Page<Row>, Key>,
): DeskList<Row> & { first: Answer | undefined } {
  const { data, error, isPending, refetch } = useQuery(options)
  return {
    ...listOf(data?.items, error, isPending),
    first: data,
    more: null,
    isReadingMore: false,
    retry: () => void refetch(),
  }
}

/** Reads a list that the API gives in pages; `first` is the first of them. */
export function usePagedList<Row, Answer extends Page<Row>, Key extends QueryKey>(
  options: UseInfiniteQueryOptions<Answer & Page<Row>, Error, InfiniteData<Answer & Page<Row>>, Key, string | null>,
): DeskList<Row> & { first: Answer | undefined } {
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(options)
  return {
    ...listOf(
      data?.pages.flatMap(({ items }) => items),
      error,
      isPending,
    ),
    first: data?.pages[0],
    more: hasNextPage ? () => void (isFetchingNextPage || fetchNextPage()) : null,
    isReadingMore: isFetchingNextPage,
    retry: () => void refetch(),
  }
}

/** Rows that were read with something else, which says itself whether that could be read. */
export const givenList = <Row>(items: readonly Row[]): DeskList<Row> => ({
  ...listOf(items, null, false),
  more: null,
  isReadingMore: false,
  retry: () => undefined,
})

/** The rows of a list that `keep` is true for. */
export function narrowedList<Row>(list: DeskList<Row>, keep: (row: Row) => boolean): DeskList<Row> {
  const items = list.items.filter(keep)
  return { ...list, items, state: list.state === 'ready' && items.length === 0 ? 'empty' : list.state }
}

function listOf<Row>(read: readonly Row[] | undefined, error: Error | null, isPending: boolean) {
  const items = read ?? []
  return { items, error, hasOld: read !== undefined, state: stateOf(items.length, error, isPending) }
}

function stateOf(count: number, error: Error | null, isPending: boolean): ListState {
  const status = error instanceof ApiProblem ? error.status : null
  if (status === 403) return 'refused'
  if (error) return status === 0 ? 'offline' : 'failed'
  if (isPending) return 'loading'
  return count === 0 ? 'empty' : 'ready'
}
