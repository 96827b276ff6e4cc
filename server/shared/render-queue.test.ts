import { expect, test } from 'vitest'
import { createQueue } from '#server/shared/render-queue.ts'

test('two at once, some in line in their order, the rest turned away', async () => {
  const queue = createQueue({ atOnce: 2, inLine: 2 })
  const order: string[] = []
  const a = await queue.enter()
  const b = await queue.enter()
  const c = queue.enter().then((leave) => (order.push('c'), leave))
  const d = queue.enter().then((leave) => (order.push('d'), leave))
  expect(await queue.enter()).toBeNull()
  a?.()
  a?.()
  const leaveC = await c
  expect(order).toEqual(['c'])
  expect(queue.size()).toEqual({ running: 2, waiting: 1 })
  b?.()
  const leaveD = await d
  leaveC?.()
  leaveD?.()
  expect(queue.size()).toEqual({ running: 0, waiting: 0 })
})

test('owners take turns, and each may wait only so often', async () => {
  const queue = createQueue({ atOnce: 1, inLine: 6, inLineEach: 3 })
  const order: string[] = []
  const leave = await queue.enter('first')
  const ask = (owner: string, n: number) =>
    queue.enter(owner).then((left) => {
      if (!left) return void order.push(`${owner}${n} refused`)
      order.push(`${owner}${n}`)
      left()
    })
  const asked = ['many', 'many', 'many', 'many', 'few', 'other', 'other', 'late'].map(ask)
  await Promise.all([asked[3], asked[7]])
  expect(order).toEqual(['many3 refused', 'late7 refused'])
  expect(queue.size()).toEqual({ running: 1, waiting: 6 })
  leave?.()
  await Promise.all(asked)
  expect(order.slice(2)).toEqual(['many0', 'few4', 'other5', 'many1', 'other6', 'many2'])
  expect(queue.size()).toEqual({ running: 0, waiting: 0 })
})
