import { notifyManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'

/** A list whose reads are answered one by one, each with what the server has at its beginning. */
function watchedList(client: QueryClient) {
  let stored = ['The strait']
  const answers: (() => void)[] = []
  const list = new QueryObserver(client, {
    queryKey: ['topics'],
    retry: false,
    queryFn: () => {
      const read = stored
      return new Promise<string[]>((resolve) => answers.push(() => resolve(read)))
    },
  })
  list.subscribe(() => {})
  const add = (name: string) => {
    stored = [...stored, name]
    return client.invalidateQueries({ queryKey: ['topics'] })
  }
  return { list, answers, add }
}

test('what changes while a list is read for the first time is in it (P-453)', async () => {
  const { list, answers, add } = watchedList(new DeskQueryClient())
  expect(answers).toHaveLength(1)
  const added = add('The strayt')
  expect(answers).toHaveLength(2)
  expect(list.getCurrentResult()).toMatchObject({ status: 'pending', fetchStatus: 'fetching' })
  for (const answer of answers) answer()
  await added
  expect(list.getCurrentResult()).toMatchObject({ status: 'success', data: ['The strait', 'The strayt'], error: null })
})

test('what waits for that read gets the answer of the next, and a later change reads once more', async () => {
  const client = new DeskQueryClient()
  const { list, answers, add } = watchedList(client)
  const waiting = client.fetchQuery(list.options as { queryKey: string[] })
  const added = add('The strayt')
  answers.at(-1)?.()
  expect(await waiting).toEqual(['The strait', 'The strayt'])
  await added
  const again = add('The sound')
  answers.at(-1)?.()
  await again
  expect(list.getCurrentResult().data).toEqual(['The strait', 'The strayt', 'The sound'])
  expect(answers).toHaveLength(3)
})

test('React is told of new data before the browser draws again, so that no switch goes back (P-456)', async () => {
  const client = new DeskQueryClient()
  const letters = new QueryObserver(client, { queryKey: ['letters'], enabled: false })
  const rendered: unknown[] = []
  // As `useQuery` listens.
  letters.subscribe(notifyManager.batchCalls(({ data }) => rendered.push(data)))
  client.setQueryData(['letters'], 'off')
  await Promise.resolve()
  expect(rendered).toEqual(['off'])
})
