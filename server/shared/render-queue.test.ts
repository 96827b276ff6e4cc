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
