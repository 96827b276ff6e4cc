import os from 'node:os'
import { afterEach, expect, test, vi } from 'vitest'
import { readClock } from '#db/engine/read-clock.ts'

afterEach(() => vi.restoreAllMocks())

test('the uptime goes on whatever the wall clock is set to, and names its boot', () => {
  const first = readClock(0)
  const second = readClock(9e12)
  expect(second.boot).toBe(first.boot)
  expect(second.uptimeMs).toBeGreaterThanOrEqual(first.uptimeMs)
  expect(second.uptimeMs - first.uptimeMs).toBeLessThan(60_000)
  expect(readClock().wallMs).toBeGreaterThan(1_700_000_000_000)
})

test('an uptime that counts from a container’s own start is replaced by the monotonic clock', () => {
  vi.spyOn(os, 'uptime').mockReturnValue(0.5)
  expect(readClock().uptimeMs).toBeGreaterThan(500)
})
