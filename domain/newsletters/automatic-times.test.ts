import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateIn } from '#domain/article/planning/zone.ts'
import { lastTime, nextTime } from '#domain/newsletters/automatic-times.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const rule = (at: string, days = EVERY_DAY) => ({ at, days, most: 5 })
const iso = (at: number) => new Date(at).toISOString().slice(0, 16)
const ms = (text: string) => Date.parse(`${text}Z`)

test.each([
  ['winter', 'Europe/Berlin', '07:00', '2026-12-01T12:00', '2026-12-02T06:00'],
  ['the same day', 'Europe/Berlin', '07:00', '2026-12-01T05:59', '2026-12-01T06:00'],
  ['not again at its own minute', 'Europe/Berlin', '07:00', '2026-12-01T06:00', '2026-12-02T06:00'],
  ['into summer time', 'Europe/Berlin', '07:00', '2027-03-27T12:00', '2027-03-28T05:00'],
  ['out of summer time', 'Europe/Berlin', '07:00', '2026-10-24T12:00', '2026-10-25T06:00'],
  ['an hour that is left out', 'Europe/Berlin', '02:30', '2027-03-27T12:00', '2027-03-28T01:30'],
  ['the first of an hour that comes twice', 'Europe/Berlin', '02:30', '2026-10-24T12:00', '2026-10-25T00:30'],
  ['and only that', 'Europe/Berlin', '02:30', '2026-10-25T00:30', '2026-10-26T01:30'],
  ['summer time of the other half of the earth', 'Australia/Sydney', '07:00', '2026-10-02T22:00', '2026-10-03T20:00'],
  ['half an hour of summer time', 'Australia/Lord_Howe', '02:15', '2026-10-03T10:00', '2026-10-03T15:45'],
  ['far ahead of UTC', 'Pacific/Kiritimati', '00:30', '2026-12-01T09:00', '2026-12-01T10:30'],
])('%s (%s, %s)', (_, zone, at, after, expected) => {
  expect(iso(nextTime(rule(at), zone, ms(after)))).toBe(expected)
})

test('the days count from Monday, in the paper’s zone', () => {
  // 1 December 2026 is a Tuesday; in New York it is Monday still.
  expect(iso(nextTime(rule('22:00', [1]), 'America/New_York', ms('2026-12-01T02:00')))).toBe('2026-12-01T03:00')
  expect(iso(nextTime(rule('07:00', [7]), 'UTC', ms('2026-12-01T02:00')))).toBe('2026-12-06T07:00')
})

test('in any zone it comes once on each of its days, in order', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/Santiago']
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.nat(23), fc.nat(59), fc.nat(365), (zone, hour, minute, day) => {
      const two = (n: number) => String(n).padStart(2, '0')
      const daily = rule(`${two(hour)}:${two(minute)}`)
      let at = Date.UTC(2026, 0, 1) + day * 86_400_000
      const seen: string[] = []
      for (let n = 0; n < 8; n++) seen.push(dateIn(zone, (at = nextTime(daily, zone, at))))
      expect(new Set(seen).size).toBe(8)
      expect(Date.parse(seen[7] ?? '') - Date.parse(seen[0] ?? '')).toBe(7 * 86_400_000)
    }),
    { numRuns: 300 },
  )
})

test('of the times that a server missed, the last counts', () => {
  const times = { since: ms('2026-11-20T12:00'), now: ms('2026-12-01T06:30') }
  expect(iso(lastTime(rule('07:00'), 'Europe/Berlin', times) ?? 0)).toBe('2026-12-01T06:00')
  expect(lastTime(rule('07:00'), 'Europe/Berlin', { ...times, since: times.now })).toBe(null)
})
