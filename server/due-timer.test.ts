import { afterEach, beforeEach, expect, test } from 'vitest'
import { testNewsroom } from '#db/testing.ts'
import { type DueTimer, startDueTimer } from '#server/due-timer.ts'

let paper: ReturnType<typeof testNewsroom>
let timer: DueTimer | undefined
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => {
  timer?.stop()
  paper.close()
})

test('a row that another process plans wakes the sleeper, and runs once', async () => {
  let due = Number.POSITIVE_INFINITY
  let runs = 0
  timer = startDueTimer({
    dataDir: paper.dir,
    nextAt: () => due,
    run: () => {
      runs += 1
      due = Number.POSITIVE_INFINITY
    },
    onError: (error) => {
      throw error
    },
  })
  due = Date.now()
  paper.db.$client.exec("insert into settings values ('x', '1')")
  await expect.poll(() => runs).toBe(1)
  paper.db.$client.exec("insert into settings values ('y', '1')")
  await expect.poll(() => runs).toBe(1)
})

test('what failed is tried again, not at once, and the sleeper lives on', async () => {
  let runs = 0
  const errors: unknown[] = []
  timer = startDueTimer({
    dataDir: paper.dir,
    nextAt: () => (runs < 2 ? 0 : Number.POSITIVE_INFINITY),
    run: () => {
      runs += 1
      if (runs === 1) throw new Error('locked')
    },
    onError: (error) => errors.push(error),
  })
  await expect.poll(() => errors.length).toBe(1)
  expect(runs).toBe(1)
  await expect.poll(() => runs, { timeout: 5_000 }).toBe(2)
})
