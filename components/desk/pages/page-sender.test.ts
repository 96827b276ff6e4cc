import { expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { type PageLine, PageSender } from '#components/desk/pages/page-sender.ts'
import type { DeskPageCopy } from '#domain/paper/page-fields.ts'

test.each([
  ['no answer', () => new ApiProblem(0, {}), 'offline'],
  ['a failure of the server', () => new ApiProblem(500, { title: 'Something went wrong.' }), 'failed'],
  ['too many requests', () => new ApiProblem(429, { title: 'Too many.' }), 'failed'],
  ['a fault of the page', () => new TypeError('x is not a function'), 'failed'],
])('%s: the words are held, said to be unsaved, and sent again', async (_, problem, kind) => {
  vi.useFakeTimers()
  let isBroken = true
  const bodies: unknown[] = []
  vi.spyOn(api, 'send').mockImplementation((_method, _path, body) => {
    if (isBroken) return Promise.reject(problem())
    bodies.push(body)
    return Promise.resolve({ version: 2 } as never)
  })
  let line: PageLine | undefined
  const sender = new PageSender({ id: 3, version: 1 } as DeskPageCopy, (now) => {
    line = now
  })
  sender.edit({ title: 'About us' })
  expect(await sender.flush()).toBe(false)
  expect(line).toMatchObject({ isDirty: true, trouble: { kind } })
  isBroken = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(bodies).toEqual([{ title: 'About us', version: 1 }])
  expect(line).toMatchObject({ isDirty: false, trouble: null })
  vi.useRealTimers()
  vi.restoreAllMocks()
})
