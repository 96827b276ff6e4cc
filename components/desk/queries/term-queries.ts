import { queryOptions } from '@tanstack/react-query'

/** A list that can be searched; its key says which: `topics`. */
export type TermSource<T> = { key: string; find: (q: string) => Promise<T[]> }

/** Terms that the finders of the story panel found. */
export const termQueries = {
  all: ['terms'] as const,
  found: <T>(source: TermSource<T>, q: string) =>
    queryOptions({ queryKey: ['terms', 'found', source.key, q], queryFn: () => source.find(q) }),
}
