import { act } from 'react'
import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { click, render, renderHook } from '#components/desk/testing/page.tsx'

type Given = Parameters<typeof useAct<string, string, string[]>>[0]
const KEY = ['boats', 'list']

/** Sentences that were shown. */
const said: string[] = []
/** The last toast with an Undo button. */
let withUndo: ((id: string) => unknown) | null = null
beforeEach(() => {
  said.length = 0
  withUndo = null
  vi.spyOn(toast, 'message').mockImplementation((text) => said.push(`done: ${text as string}`))
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(`refused: ${text as string}`))
  vi.spyOn(toast, 'custom').mockImplementation((made) => {
    withUndo = made as never
    return 'undo'
  })
})

/** An act on a list of boats, whose requests are answered by hand. */
function boats(options: Partial<Given> = {}) {
  const client = new DeskQueryClient()
  client.setQueryData(KEY, ['Sula', 'Marten'])
  const sent: string[] = []
  const answers: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = []
  const send = (input: string) => {
    sent.push(input)
    return new Promise<string>((resolve, reject) => answers.push({ resolve, reject }))
  }
  const { now } = renderHook(useAct<string, string, string[]>, { send, renews: [KEY], ...options }, { client })
  const run = (input: string) => act(async () => now().act(input))
  const answer = (with_: string | Error) =>
    act(async () => {
      const one = answers.shift()
      if (with_ instanceof Error) one?.reject(with_)
      else one?.resolve(with_)
    })
  const read = () => client.getQueryData<string[]>(KEY)
  const isStale = () => client.getQueryState(KEY)?.isInvalidated
  return { now, run, answer, read, isStale, sent, client }
}

test('an act is pending until it is answered, says what is done, and what it changed is stale', async () => {
  const { now, run, answer, isStale } = boats({ done: (made, input) => `${input}: ${made}` })
  expect(now().isPending).toBe(false)
  await run('Sula')
  expect(now().isPending).toBe(true)
  expect(now().isBusy('Sula')).toBe(true)
  expect(now().isBusy('Marten')).toBe(false)
  expect(isStale()).toBe(false)
  await answer('launched')
  expect(now().isPending).toBe(false)
  expect(said).toEqual(['done: Sula: launched'])
  expect(isStale()).toBe(true)
})

test('the same is not sent twice while it is on its way; something else is', async () => {
  const { run, answer, sent } = boats()
  await run('Sula')
  await run('Sula')
  await run('Marten')
  expect(sent).toEqual(['Sula', 'Marten'])
  await answer('launched')
  await answer('launched')
  await run('Sula')
  expect(sent).toEqual(['Sula', 'Marten', 'Sula'])
})

test('a refusal is said with the sentence of the server, and the list is read again', async () => {
  const { now, run, answer, isStale } = boats({ done: 'Launched.' })
  await run('Sula')
  await answer(new ApiProblem(409, { title: 'It has a hole.' }))
  expect(said).toEqual(['refused: Nothing was changed. It has a hole.'])
  expect(now().error).toMatchObject({ title: 'It has a hole.' })
  expect(isStale()).toBe(true)
})

test('a form shows its refusal itself, and an act may have words of its own', async () => {
  const form = boats({ refusal: null })
  await form.run('Sula')
  await form.answer(new ApiProblem(422, { title: 'No name.' }))
  expect(said).toEqual([])
  expect(form.now().error).toMatchObject({ title: 'No name.' })
  const own = boats({ refusal: () => 'It stays on land.' })
  await own.run('Sula')
  await own.answer(new ApiProblem(409, {}))
  expect(said).toEqual(['refused: It stays on land.'])
})

test('an optimistic change shows at once, and a refusal rolls it back', async () => {
  const { run, answer, read } = boats({
    optimistic: { queryKey: ['boats'], change: (before, input) => before.filter((name) => name !== input) },
  })
  await run('Sula')
  expect(read()).toEqual(['Marten'])
  await answer(new ApiProblem(409, { title: 'It is at sea.' }))
  expect(read()).toEqual(['Sula', 'Marten'])
  await run('Marten')
  await answer('gone')
  expect(read()).toEqual(['Sula'])
})

test('a read that began before an optimistic change does not overwrite it', async () => {
  const { client, run, read } = boats({ optimistic: { queryKey: KEY, change: (before, input) => [...before, input] } })
  let finish: (names: string[]) => void = () => undefined
  const reading = client.fetchQuery({
    queryKey: KEY,
    queryFn: () => new Promise<string[]>((resolve) => (finish = resolve)),
  })
  reading.catch(() => undefined)
  await run('Otter')
  await act(async () => finish(['Sula', 'Marten']))
  expect(read()).toEqual(['Sula', 'Marten', 'Otter'])
})

test('what is done is undone, and the list is read again', async () => {
  const undone: string[] = []
  const { run, answer, client } = boats({
    done: 'Launched.',
    undo: async (made, input) => void undone.push(`${input} ${made}`),
  })
  await run('Sula')
  await answer('afloat')
  expect(said).toEqual([])
  const toastOf = withUndo
  if (!toastOf) throw new Error('No toast with Undo.')
  client.setQueryData(KEY, ['Sula'])
  const { named } = render(<>{toastOf('undo')}</>)
  click(named('Undo'))
  await act(async () => undefined)
  expect(undone).toEqual(['Sula afloat'])
  expect(client.getQueryState(KEY)?.isInvalidated).toBe(true)
})

test('an undo that is refused says so', async () => {
  const { run, answer } = boats({
    done: 'Launched.',
    undo: () => Promise.reject(new ApiProblem(409, { title: 'Too late.' })),
  })
  await run('Sula')
  await answer('afloat')
  const { named } = render(<>{withUndo?.('undo')}</>)
  click(named('Undo'))
  await act(async () => undefined)
  expect(said).toEqual(['refused: Nothing was changed. Too late.'])
})
