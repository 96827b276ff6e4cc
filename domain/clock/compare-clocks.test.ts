import { expect, test } from 'vitest'
import { type ClockAnchor, compareClocks } from '#domain/clock/compare-clocks.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOON = Date.UTC(2026, 10, 24, 12)
const anchor: ClockAnchor = { boot: 'a', wallMs: NOON, uptimeMs: 7 * DAY, partedMs: null }
/** Clock reading after the wall clock moved by `wallMs` and the uptime by `uptimeMs`. */
const after = (wallMs: number, uptimeMs: number, boot = 'a') => ({
  boot,
  wallMs: NOON + wallMs,
  uptimeMs: anchor.uptimeMs + uptimeMs,
})
const partedBy = (wallMs: number, uptimeMs: number) => compareClocks(anchor, after(wallMs, uptimeMs)).partedMs

test.each([
  ['an hour that passed', HOUR, HOUR],
  ['a month, with a step of NTP', 30 * DAY + 900, 30 * DAY],
  ['a suspend of eight hours, which the uptime counts', 8 * HOUR, 8 * HOUR],
  ['just under five minutes forward', HOUR + 5 * MINUTE, HOUR],
  ['just under five minutes back', HOUR - 5 * MINUTE, HOUR],
])('%s is no jump', (_, wallMs, uptimeMs) => {
  expect(partedBy(wallMs, uptimeMs)).toBeNull()
})

test('a clock that was set forward or back is told by how much, and what the time is by the uptime', () => {
  expect(compareClocks(anchor, after(DAY + HOUR, HOUR))).toEqual({ partedMs: DAY, trustedMs: NOON + HOUR })
  expect(compareClocks(anchor, after(HOUR - DAY, HOUR))).toEqual({ partedMs: -DAY, trustedMs: NOON + HOUR })
  expect(partedBy(5 * MINUTE + 1, 0)).toBe(5 * MINUTE + 1)
})

test('after a restart of the machine it is told where it went back; forward looks like a machine that was off', () => {
  const booted = (wallMs: number) => ({ boot: 'b', wallMs: NOON + wallMs, uptimeMs: MINUTE })
  expect(compareClocks(anchor, booted(3 * DAY))).toEqual({ partedMs: null, trustedMs: NOON + 3 * DAY })
  expect(compareClocks(anchor, booted(-DAY))).toEqual({ partedMs: -DAY, trustedMs: NOON })
  // A container with its own uptime keeps the host's boot id.
  expect(compareClocks(anchor, { ...booted(-DAY), boot: 'a' }).partedMs).toBe(-DAY)
  // Doubt from before stays until somebody confirms the clock; a clock that was set back and has caught up is trusted
  // again.
  expect(compareClocks({ ...anchor, partedMs: HOUR }, booted(DAY)).partedMs).toBe(HOUR)
  expect(compareClocks({ ...anchor, partedMs: -HOUR }, booted(DAY)).partedMs).toBeNull()
})

test('the first start has nothing to compare with', () => {
  expect(compareClocks(null, after(0, 0))).toEqual({ partedMs: null, trustedMs: NOON })
})
