import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** A change of everything that was read below a key. */
export type Change<Input, Data> = { queryKey: QueryKey; change: (before: Data, input: Input) => Data }

/** Reads again everything below the keys; resolves when it is read. */
export const renew = (client: QueryClient, keys: readonly QueryKey[]): Promise<unknown> =>
  Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))

/** Changes what was read before the server has answered, and returns a function that puts it back. */
export async function changeNow<Input, Data>(
  client: QueryClient,
  { queryKey, change }: Change<Input, Data>,
  input: Input,
): Promise<() => void> {
  // A running read predates this change and would overwrite it.
  await client.cancelQueries({ queryKey })
  const before = client.getQueriesData<Data>({ queryKey })
  client.setQueriesData<Data>({ queryKey }, (data) => data && change(data, input))
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data)
  }
}
