import { afterEach, beforeEach, expect, test } from 'vitest'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { type DueTimer, startDueTimer } from '#server/jobs/due-timer.ts'

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

test('a failed run is retried after a delay, and the timer goes on', async () => {
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

test('a run that keeps failing is not repeated by every write to the database', async () => {
  let runs = 0
  const errors: unknown[] = []
  timer = startDueTimer({
    dataDir: paper.dir,
    nextAt: () => 0,
    run: () => {
      runs += 1
      paper.db.$client.exec(`insert into settings values ('x${runs}', '1')`)
      throw new Error('full')
    },
    onError: (error) => errors.push(error),
  })
  await expect.poll(() => errors.length, { timeout: 5_000 }).toBe(2)
  const first = performance.now()
  for (let n = 0; n < 20; n++) {
    paper.db.$client.exec(`insert into settings values ('y${n}', '1')`)
    timer.wake()
  }
  // The third attempt comes two seconds after the second.
  await expect.poll(() => runs, { timeout: 5_000 }).toBe(3)
  expect(performance.now() - first).toBeGreaterThan(1_500)
})

test('a folder that cannot be watched is looked at every second', async () => {
  let isDue = false
  let runs = 0
  const errors: unknown[] = []
  timer = startDueTimer({
    dataDir: `${paper.dir}/nowhere`,
    nextAt: () => (isDue ? 0 : Number.POSITIVE_INFINITY),
    run: () => {
      runs += 1
      isDue = false
    },
    onError: (error) => errors.push(error),
  })
  expect(errors).toHaveLength(1)
  isDue = true
  await expect.poll(() => runs, { timeout: 5_000 }).toBe(1)
})
