import fs from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { syncWalSteadily } from '#cli/program/sync-wal.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
let synced: string[]
/** Ends the sync that is under way. */
let end: (() => void) | undefined
beforeEach(() => {
  paper = testNewsroom()
  synced = []
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  vi.spyOn(fs, 'fdatasync').mockImplementation((fd, done) => {
    synced.push(fs.readlinkSync(`/proc/self/fd/${fd}`))
    end = () => done(null)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  paper.close()
})

const write = () =>
  paper.db.$client.exec(
    "insert into settings (key, value) values ('a', '1') on conflict do update set value = value + 1",
  )

test('the log is synced after something was written, one sync at a time, until the connection is closed', () => {
  syncWalSteadily(paper.db)
  vi.advanceTimersByTime(100)
  const before = synced.length
  end?.()
  vi.advanceTimersByTime(500)
  expect(synced.length).toBe(before)
  write()
  vi.advanceTimersByTime(100)
  expect(synced.length).toBe(before + 1)
  expect(synced.at(-1)).toBe(`${fs.realpathSync(paper.db.$client.name)}-wal`)
  write()
  vi.advanceTimersByTime(300)
  expect(synced.length).toBe(before + 1)
  end?.()
  vi.advanceTimersByTime(100)
  expect(synced.length).toBe(before + 2)
  end?.()
  paper.db.$client.close()
  vi.advanceTimersByTime(300)
  expect([synced.length, vi.getTimerCount()]).toEqual([before + 2, 0])
})
