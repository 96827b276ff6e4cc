import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signalLockWanted } from '#db/engine/lock-wanted.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { otherWriters } from '#db/engine/other-writers.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let place: ReturnType<typeof testNewsroom>
let other: Db
beforeEach(() => {
  place = testNewsroom()
  other = openDatabase(place.file, { mode: 'write', busyTimeoutMs: 1_000 })
})
afterEach(() => {
  other.$client.close()
  place.close()
})

const commit = (db: Db) => db.$client.exec('update reader_key set held_at = coalesce(held_at, 0) + 1')
const waits = (untilQuiet: () => Promise<void>) =>
  Promise.race([untilQuiet().then(() => false), setImmediate().then(() => true)])

test('waits after the commit of another connection, not after an own one', async () => {
  const untilQuiet = otherWriters(place.db)
  expect(await waits(untilQuiet)).toBe(false)
  commit(place.db)
  expect(await waits(untilQuiet)).toBe(false)
  commit(other)
  expect(await waits(untilQuiet)).toBe(true)
})

test('waits while somebody wants the lock', async () => {
  const untilQuiet = otherWriters(place.db)
  const signalled = () => {
    signalLockWanted(other)
    return waits(untilQuiet)
  }
  // The first signal makes its file.
  await expect.poll(signalled, { interval: 1 }).toBe(true)
  await untilQuiet()
  expect(await waits(untilQuiet)).toBe(false)
})

test('goes on though others write without a pause', async () => {
  const untilQuiet = otherWriters(place.db)
  let isOver = false
  const writing = (async () => {
    while (!isOver) {
      commit(other)
      await setImmediate()
    }
  })()
  await untilQuiet()
  isOver = true
  await writing
  commit(other)
  expect(await waits(untilQuiet)).toBe(true)
})
