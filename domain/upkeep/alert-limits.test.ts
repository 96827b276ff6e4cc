import { expect, test } from 'vitest'
import { type AlertFacts, ALERT_CAUSES, diskBound, findAlerts, OVERDUE } from '#domain/upkeep/alert-limits.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const GB = 1024 ** 3
const NOW = Date.UTC(2026, 10, 27, 12)
const LONG_UP = { now: NOW, upMs: 30 * DAY }
const ran = (agoMs: number, problem: string | null = null) => ({ succeededAt: NOW - agoMs, problem })
const held = (facts: Partial<AlertFacts>) =>
  Object.entries(findAlerts({ ...LONG_UP, ...facts })).flatMap(([cause, details]) => (details === null ? [] : cause))

test.each([
  ['backup', OVERDUE.backup.limitMs, 'backup-late'],
  ['copy', OVERDUE.copy.limitMs, 'copy-late'],
  ['drill', OVERDUE.drill.limitMs, 'drill-failed'],
] as const)('%s is late from its limit on, and not a millisecond before', (what, limitMs, cause) => {
  const facts = (run: ReturnType<typeof ran> | null) => ({ [what]: what === 'copy' ? { isSet: true, run } : run })
  expect(held(facts(ran(limitMs - 1)))).toEqual([])
  expect(held(facts(ran(limitMs)))).toEqual([cause])
  // Before the first success it is counted from the start of the server.
  expect(held({ ...facts(null), upMs: limitMs - 1 })).toEqual([])
  expect(held({ ...facts(null), upMs: limitMs })).toEqual([cause])
  // A first run that failed is told at once.
  expect(held({ ...facts({ succeededAt: null as never, problem: 'no room' }), upMs: MINUTE })).toEqual([cause])
})

test('a server that was off for a week has a while to catch up', () => {
  expect(held({ upMs: OVERDUE.backup.graceMs - 1, backup: ran(7 * DAY) })).toEqual([])
  expect(held({ upMs: OVERDUE.backup.graceMs, backup: ran(7 * DAY) })).toEqual(['backup-late'])
})

test('a success in the future, left by a clock that was wrong, hides nothing', () => {
  expect(held({ backup: ran(-300 * DAY), upMs: 2 * HOUR })).toEqual([])
  expect(held({ backup: ran(-300 * DAY), upMs: 3 * HOUR })).toEqual(['backup-late'])
})

test('a failed backup or copy is not told before it is late; a failed drill is', () => {
  expect(held({ backup: ran(HOUR, 'disk full'), copy: { isSet: true, run: ran(HOUR, 'no route') } })).toEqual([])
  expect(held({ drill: ran(DAY, 'another hash') })).toEqual(['drill-failed'])
  expect(findAlerts({ ...LONG_UP, drill: ran(DAY, 'another hash') })['drill-failed']).toEqual({
    lastAt: NOW - DAY,
    problem: 'another hash',
  })
})

test('without a place for copies none is late', () => {
  expect(held({ copy: { isSet: false, run: ran(300 * DAY) } })).toEqual([])
})

test('a disk fills below 1 GB, or below twice a large database', () => {
  const disk = (freeBytes: number, databaseBytes: number) => ({ disk: { freeBytes, databaseBytes, use: [] } })
  expect(diskBound(10)).toBe(GB)
  expect(held(disk(GB, 10))).toEqual([])
  expect(held(disk(GB - 1, 10))).toEqual(['disk-fills'])
  expect(held(disk(6 * GB, 3 * GB))).toEqual([])
  expect(held(disk(6 * GB - 1, 3 * GB))).toEqual(['disk-fills'])
})

test('a fact that could not be read says nothing about its cause', () => {
  expect(findAlerts(LONG_UP)).toEqual({})
  expect(findAlerts({ ...LONG_UP, clock: { partedMs: null } })).toEqual({ 'clock-in-doubt': null })
})

test('every cause can be found', () => {
  const found = findAlerts({
    ...LONG_UP,
    backup: null,
    copy: { isSet: true, run: null },
    drill: null,
    clock: { partedMs: -HOUR },
    disk: { freeBytes: 0, databaseBytes: 1, use: [] },
    setAside: { count: 1, latest: 'x', story: null },
    late: { count: 1, longestMs: 5_000, latest: 'x', story: 1 },
    gaveUp: { count: 1, why: 'x', isOnlyAlerts: false },
    networks: { count: 1, latest: [] },
  })
  expect(Object.keys(found).sort()).toEqual([...ALERT_CAUSES].sort())
  expect(Object.values(found)).not.toContain(null)
})
